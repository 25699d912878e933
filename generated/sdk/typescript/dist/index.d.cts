import { type ApiErrorLike, type Client, type ErrorCode, type ErrorDetail, type OperationContext, type OperationId, type OperationPath, type OperationTag, type Ops } from './client.cjs';
export * from './client.cjs';
export declare const version = "0.1.0";
/** An answer that is not 2xx, or that the service did not make. `code` is the word to program against. */
export declare class RoomkeeperError extends Error {
    readonly name = "RoomkeeperError";
    readonly status: number;
    /** Undefined when the service did not make the answer, e.g. a proxy's 502. */
    readonly code: ErrorCode | undefined;
    /** With a 400: what was wrong, and where. */
    readonly details: readonly ErrorDetail[];
    readonly body: unknown;
    readonly url: string;
    constructor(error: ApiErrorLike);
}
/** There was no answer: no connection, or it broke. */
export declare class ConnectionError extends Error {
    readonly name = "ConnectionError";
    /** Whether the request certainly never left. */
    readonly unsent: boolean;
    constructor(cause: unknown);
}
export interface RoomkeeperOptions {
    /** Where the service is, e.g. `https://rooms.example.com`; in a browser, `""` is the page's own host. */
    baseUrl: string;
    /** The session key, or a function that gives the one of the moment. */
    key?: string | (() => string | Promise<string>);
    /** Milliseconds for one attempt; 0: no limit. Default 30000. */
    timeout?: number;
    /** How often a failed call is repeated where that is safe. Default 2. */
    retries?: number;
    /** Milliseconds before the first repeat; doubles, with jitter. Default 250. */
    retryDelay?: number;
    /** Give up rather than wait longer than this many milliseconds when the service says Retry-After. Default 60000. */
    maxRetryAfter?: number;
    /** Put in front of this SDK's own user agent; browsers keep theirs. */
    userAgent?: string;
    headers?: Record<string, string>;
    fetch?: typeof fetch;
}
export type Roomkeeper = Client<Ops, OperationContext<OperationId, OperationPath, OperationTag>>;
export declare function createRoomkeeper(options: RoomkeeperOptions): Roomkeeper;

/**
 * Roomkeeper (v0.1.0)
 * **Session keys.** `createUser` and `logIn` return a session key. Send it as `Authorization: Bearer KEY` (preferred) or as
 * the query parameter `key`. Two different keys in one request, or `key` given twice, are a 400. A key that is unknown,
 * expired or revoked is a 401, even where a key is optional.
 *
 * **Bodies** are `application/json` (UTF-8) or `application/x-www-form-urlencoded`. They may be compressed
 * (`Content-Encoding: gzip`, `deflate` or `br`) and are limited to 16 KiB, both before and after decompression. In a form,
 * booleans are `true` and `false`. Unknown fields and unknown query parameters are a 400. `/openapi.json`, which is meant
 * for code generators, describes JSON bodies only, because some generators cannot handle a body with two media types.
 *
 * **Patterns** are written so that they mean the same in every language. Where a `pattern` accepts more than the service
 * does, `x-pattern` is the exact one, in ECMAScript with the `u` flag. `x-default` is the value of a field that is absent.
 *
 * **IDs** are UUIDs. They are accepted in upper and lower case, and returned in lower case. One trailing slash in the path
 * makes no difference. Every GET also supports HEAD.
 *
 * **Errors.** Every response that is not 2xx has an `ErrorBody`: `error` is a sentence for people, `code` a stable word for
 * programs. A 400 adds `details`. This includes responses outside the operations: 404 for an unknown path, 405 (with
 * `Allow`) for an unsupported method, and 400, 408, 417 or 431 for a request that is not valid HTTP, arrives too slowly,
 * has an `Expect` header that cannot be met, or has headers that are too large or more than 100.
 *
 * **Timeouts.** Every request gets a response within 5 seconds of its arrival. What was not done by then is not done later:
 * the response is a 503, and nothing was changed. The one exception is the code `outcome_unknown`: the change may have been
 * made, so read before you retry.
 *
 * **Order of checks**: route (404, 405), unreadable body (413, 415, 400), session key (401), contract (400), rate limits
 * (429), room (404), permission (403), user (404), conflict (409).
 *
 * **Rate limits** apply to registrations and logins per address, to failed logins, and to changes per user. A 429 says which
 * limit was exceeded and when to retry.
 *
 * **Lists** are sorted by age, oldest entry first. An `offset` past the end returns an empty list.
 *
 */
/**
 * A UUID (RFC 9562).
 * @pattern ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$
 * @format uuid
 */
export type Uuid = string;
/**
 * 1 to 64 Unicode letters, marks, digits and `. _ -`, starting with a letter or a digit. Returned in Unicode
 * normalization form C.
 * @minLength 1
 * @maxLength 64
 * @pattern ^[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f][^\x00-\x2c\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]*$
 */
export type Username = string;
/**
 * At least 8 characters and at most 72 bytes of UTF-8, without NUL. Passwords are measured and compared as RFC 8265's
 * OpaqueString: in Unicode normalization form C, with every kind of space as U+0020.
 * @minLength 8
 * @maxLength 72
 * @pattern ^[^\x00]*$
 * @format password
 */
export type Password = string;
/**
 * A `Password`, or one that has the right length only as it was sent. Older accounts may have such passwords.
 * @minLength 8
 * @maxLength 72
 * @pattern ^[^\x00]*$
 * @format password
 */
export type CurrentPassword = string;
/**
 * 0 to 200 characters, without control characters.
 * @maxLength 200
 * @pattern ^[^\x00-\x1f\x7f-\x9f]*$
 */
export type RoomName = string;
/**
 * 32 random bytes in base64url.
 * @pattern ^[A-Za-z0-9_-]{43}$
 */
export type SessionKey = string;
/**
 * @minimum 0
 * @maximum 9007199254740991
 */
export type Count = number;
/**
 * A position in a list. Treat it as opaque; its format may change.
 * @maxLength 31
 * @pattern ^[0-9]{1,15}-[0-9]{1,15}$
 */
export type Cursor = string;
export type NewUser = {
    username: Username;
    password: Password;
};
export type CreatedUser = {
    user_id: Uuid;
    key: SessionKey;
    expires_at: ExpiresAt;
};
/**
 * When the session key expires (RFC 3339, UTC).
 * @maxLength 30
 * @format date-time
 */
export type ExpiresAt = string;
export type UsernameChange = {
    username: Username;
};
export type User = {
    username: Username;
    user_id: Uuid;
};
export type Credentials = {
    user_id: Uuid;
    password: CurrentPassword;
};
export type IssuedKey = {
    key: SessionKey;
    expires_at: ExpiresAt;
};
export type KeyToRevoke = {
    /**
     * The session key to revoke. A key that was never issued counts as revoked.
     * @minLength 1
     * @maxLength 200
     */
    key: string;
    user_id: Uuid;
};
export type NewRoom = {
    /**
     * 0 to 200 characters, without control characters. Empty by default.
     */
    name?: RoomName;
    /**
     * Whether any user may join the room. True by default.
     */
    open?: boolean;
};
export type RoomChange = {
    name?: RoomName;
    open?: Open;
};
export type RoomChangeWithId = {
    room_id: Uuid;
    name?: RoomName;
    open?: Open;
};
/**
 * Whether any user may join the room.
 */
export type Open = boolean;
export type Room = {
    room_id: Uuid;
    name: RoomName;
    open: Open;
    user_count: Count;
    owner: Uuid;
};
export type Owner = {
    owner: Uuid;
};
export type UserReference = {
    user_id: Uuid;
};
export type UserList = {
    /**
     * The IDs of the users, oldest entry first.
     * @maxItems 1000
     */
    users: Uuid[];
    /**
     * The offset of the first entry of this page.
     */
    index: Count;
    /**
     * The number of members of the room.
     */
    user_count: Count;
    /**
     * The number of entries in the whole list.
     */
    total: Count;
    /**
     * The value of `after` for the next page. Absent on the last page.
     */
    next?: Cursor;
};
export type Presence = {
    /**
     * Always true.
     */
    present: true;
};
export type ErrorBody = {
    error: ErrorSentence;
    code: ErrorCode;
};
export type InvalidRequestBody = {
    error: ErrorSentence;
    code: ErrorCode;
    /**
     * @minItems 1
     * @maxItems 100
     */
    details: ErrorDetail[];
};
/**
 * What went wrong, for people.
 * @minLength 1
 * @maxLength 1000
 */
export type ErrorSentence = string;
export type ErrorDetail = {
    /**
     * The part of the request.
     */
    "in": "path" | "query" | "header" | "body";
    /**
     * A JSON Pointer (RFC 6901) into that part. Empty for the whole part.
     * @maxLength 1000
     */
    path: string;
    /**
     * What is wrong there.
     * @maxLength 1000
     */
    message: string;
};
/**
 * What went wrong, for programs. Codes never change their meaning. New ones may be added.
 */
export type ErrorCode = "invalid_request" | "unreadable_body" | "malformed_http" | "key_missing" | "key_invalid" | "key_not_yours" | "bad_credentials" | "registration_closed" | "not_allowed" | "user_banned" | "owner_must_stay" | "route_not_found" | "room_not_found" | "user_not_found" | "method_not_allowed" | "request_timeout" | "username_taken" | "already_member" | "not_a_member" | "already_admin" | "already_owner" | "not_an_admin" | "already_banned" | "not_banned" | "body_too_large" | "unsupported_media_type" | "too_many_requests" | "expectation_failed" | "headers_too_large" | "internal_error" | "overloaded" | "database_unavailable" | "outcome_unknown";
export declare const ErrorCode: {
    readonly invalid_request: "invalid_request";
    readonly unreadable_body: "unreadable_body";
    readonly malformed_http: "malformed_http";
    readonly key_missing: "key_missing";
    readonly key_invalid: "key_invalid";
    readonly key_not_yours: "key_not_yours";
    readonly bad_credentials: "bad_credentials";
    readonly registration_closed: "registration_closed";
    readonly not_allowed: "not_allowed";
    readonly user_banned: "user_banned";
    readonly owner_must_stay: "owner_must_stay";
    readonly route_not_found: "route_not_found";
    readonly room_not_found: "room_not_found";
    readonly user_not_found: "user_not_found";
    readonly method_not_allowed: "method_not_allowed";
    readonly request_timeout: "request_timeout";
    readonly username_taken: "username_taken";
    readonly already_member: "already_member";
    readonly not_a_member: "not_a_member";
    readonly already_admin: "already_admin";
    readonly already_owner: "already_owner";
    readonly not_an_admin: "not_an_admin";
    readonly already_banned: "already_banned";
    readonly not_banned: "not_banned";
    readonly body_too_large: "body_too_large";
    readonly unsupported_media_type: "unsupported_media_type";
    readonly too_many_requests: "too_many_requests";
    readonly expectation_failed: "expectation_failed";
    readonly headers_too_large: "headers_too_large";
    readonly internal_error: "internal_error";
    readonly overloaded: "overloaded";
    readonly database_unavailable: "database_unavailable";
    readonly outcome_unknown: "outcome_unknown";
};
export type CreateUserResult = CreatedUser;
export type CreateUserBody = NewUser;
export type CreateUserVariables = CreateUserBody;
export type RenameUserResult = UsernameChange;
export type RenameUserBody = UsernameChange;
export type RenameUserVariables = RenameUserBody;
export type GetUserResult = User;
export type GetUserPath = {
    /**
     * The ID of the user.
     */
    user_id: Uuid;
};
export type GetUserVariables = {
    /**
     * The ID of the user.
     */
    user_id: Uuid;
};
export type LogInResult = IssuedKey;
export type LogInBody = Credentials;
export type LogInVariables = LogInBody;
export type RevokeKeyResult = void;
export type RevokeKeyBody = KeyToRevoke;
export type RevokeKeyVariables = RevokeKeyBody;
export type CreateRoomResult = Room;
export type CreateRoomBody = NewRoom;
export type CreateRoomVariables = CreateRoomBody;
export type UpdateRoomInBodyResult = Room;
export type UpdateRoomInBodyBody = RoomChangeWithId;
export type UpdateRoomInBodyVariables = UpdateRoomInBodyBody;
export type GetRoomResult = Room;
export type GetRoomPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type GetRoomVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type UpdateRoomResult = Room;
export type UpdateRoomPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type UpdateRoomBody = RoomChange;
export type UpdateRoomVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & UpdateRoomBody;
export type ListUsersResult = UserList;
export type ListUsersPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type ListUsersQuery = {
    /**
     * The maximum number of users to return.
     * @minimum 1
     * @maximum 1000
     */
    limit?: number;
    /**
     * The number of entries to skip.
     * @minimum 0
     * @maximum 9007199254740991
     */
    offset?: number;
    /**
     * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
     * walking a long list, and no entry is returned twice when the list changes in the meantime.
     */
    after?: Cursor;
};
export type ListUsersVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
    /**
     * The maximum number of users to return.
     * @minimum 1
     * @maximum 1000
     */
    limit?: number;
    /**
     * The number of entries to skip.
     * @minimum 0
     * @maximum 9007199254740991
     */
    offset?: number;
    /**
     * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
     * walking a long list, and no entry is returned twice when the list changes in the meantime.
     */
    after?: Cursor;
};
export type InviteUserResult = void;
export type InviteUserPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type InviteUserBody = UserReference;
export type InviteUserVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & InviteUserBody;
export type RemoveUserResult = void;
export type RemoveUserPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type RemoveUserBody = UserReference;
export type RemoveUserVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & RemoveUserBody;
export type GetRoomUserResult = Presence;
export type GetRoomUserPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
    /**
     * The ID of the user.
     */
    user_id: Uuid;
};
export type GetRoomUserVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
    /**
     * The ID of the user.
     */
    user_id: Uuid;
};
export type ListAdminsResult = UserList;
export type ListAdminsPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type ListAdminsQuery = {
    /**
     * The maximum number of users to return.
     * @minimum 1
     * @maximum 1000
     */
    limit?: number;
    /**
     * The number of entries to skip.
     * @minimum 0
     * @maximum 9007199254740991
     */
    offset?: number;
    /**
     * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
     * walking a long list, and no entry is returned twice when the list changes in the meantime.
     */
    after?: Cursor;
};
export type ListAdminsVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
    /**
     * The maximum number of users to return.
     * @minimum 1
     * @maximum 1000
     */
    limit?: number;
    /**
     * The number of entries to skip.
     * @minimum 0
     * @maximum 9007199254740991
     */
    offset?: number;
    /**
     * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
     * walking a long list, and no entry is returned twice when the list changes in the meantime.
     */
    after?: Cursor;
};
export type AddAdminResult = void;
export type AddAdminPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type AddAdminBody = UserReference;
export type AddAdminVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & AddAdminBody;
export type RemoveAdminResult = void;
export type RemoveAdminPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type RemoveAdminBody = UserReference;
export type RemoveAdminVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & RemoveAdminBody;
export type ListBansResult = UserList;
export type ListBansPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type ListBansQuery = {
    /**
     * The maximum number of users to return.
     * @minimum 1
     * @maximum 1000
     */
    limit?: number;
    /**
     * The number of entries to skip.
     * @minimum 0
     * @maximum 9007199254740991
     */
    offset?: number;
    /**
     * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
     * walking a long list, and no entry is returned twice when the list changes in the meantime.
     */
    after?: Cursor;
};
export type ListBansVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
    /**
     * The maximum number of users to return.
     * @minimum 1
     * @maximum 1000
     */
    limit?: number;
    /**
     * The number of entries to skip.
     * @minimum 0
     * @maximum 9007199254740991
     */
    offset?: number;
    /**
     * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
     * walking a long list, and no entry is returned twice when the list changes in the meantime.
     */
    after?: Cursor;
};
export type BanUserResult = void;
export type BanUserPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type BanUserBody = UserReference;
export type BanUserVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & BanUserBody;
export type LiftBanResult = void;
export type LiftBanPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type LiftBanBody = UserReference;
export type LiftBanVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & LiftBanBody;
export type GetOwnerResult = Owner;
export type GetOwnerPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type GetOwnerVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type ChangeOwnerResult = void;
export type ChangeOwnerPath = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
};
export type ChangeOwnerBody = UserReference;
export type ChangeOwnerVariables = {
    /**
     * The ID of the room.
     */
    room_id: Uuid;
} & ChangeOwnerBody;
/**
 * Per-operation `args`/`result` shapes (plus `kind: 'sse'` for event streams) — the
 * type-level companion of `OPERATIONS` that gives `createClient<Ops>` its typed methods.
 */
export type Ops = {
    createUser: {
        args: CreateUserBody;
        result: CreateUserResult;
    };
    renameUser: {
        args: RenameUserBody;
        result: RenameUserResult;
    };
    getUser: {
        args: {
            /**
             * The ID of the user.
             */
            user_id: Uuid;
        };
        result: GetUserResult;
    };
    logIn: {
        args: LogInBody;
        result: LogInResult;
    };
    revokeKey: {
        args: RevokeKeyBody;
        result: RevokeKeyResult;
    };
    createRoom: {
        args: CreateRoomBody;
        result: CreateRoomResult;
    };
    updateRoomInBody: {
        args: UpdateRoomInBodyBody;
        result: UpdateRoomInBodyResult;
    };
    getRoom: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        };
        result: GetRoomResult;
    };
    updateRoom: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & UpdateRoomBody;
        result: UpdateRoomResult;
    };
    listUsers: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
            /**
             * The maximum number of users to return.
             * @minimum 1
             * @maximum 1000
             */
            limit?: number;
            /**
             * The number of entries to skip.
             * @minimum 0
             * @maximum 9007199254740991
             */
            offset?: number;
            /**
             * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
             * walking a long list, and no entry is returned twice when the list changes in the meantime.
             */
            after?: Cursor;
        };
        result: ListUsersResult;
        item: Uuid;
    };
    inviteUser: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & InviteUserBody;
        result: InviteUserResult;
    };
    removeUser: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & RemoveUserBody;
        result: RemoveUserResult;
    };
    getRoomUser: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
            /**
             * The ID of the user.
             */
            user_id: Uuid;
        };
        result: GetRoomUserResult;
    };
    listAdmins: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
            /**
             * The maximum number of users to return.
             * @minimum 1
             * @maximum 1000
             */
            limit?: number;
            /**
             * The number of entries to skip.
             * @minimum 0
             * @maximum 9007199254740991
             */
            offset?: number;
            /**
             * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
             * walking a long list, and no entry is returned twice when the list changes in the meantime.
             */
            after?: Cursor;
        };
        result: ListAdminsResult;
        item: Uuid;
    };
    addAdmin: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & AddAdminBody;
        result: AddAdminResult;
    };
    removeAdmin: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & RemoveAdminBody;
        result: RemoveAdminResult;
    };
    listBans: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
            /**
             * The maximum number of users to return.
             * @minimum 1
             * @maximum 1000
             */
            limit?: number;
            /**
             * The number of entries to skip.
             * @minimum 0
             * @maximum 9007199254740991
             */
            offset?: number;
            /**
             * The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
             * walking a long list, and no entry is returned twice when the list changes in the meantime.
             */
            after?: Cursor;
        };
        result: ListBansResult;
        item: Uuid;
    };
    banUser: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & BanUserBody;
        result: BanUserResult;
    };
    liftBan: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & LiftBanBody;
        result: LiftBanResult;
    };
    getOwner: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        };
        result: GetOwnerResult;
    };
    changeOwner: {
        args: {
            /**
             * The ID of the room.
             */
            room_id: Uuid;
        } & ChangeOwnerBody;
        result: ChangeOwnerResult;
    };
};
/**
 * The wire-shape descriptor for every operation, keyed by operationId — the data the
 * runtime routes requests by. Also minification-safe static metadata (method, path,
 * tags) for cache keys, tracing span names, and request logging.
 */
export declare const OPERATIONS: {
    readonly createUser: {
        readonly id: "createUser";
        readonly method: "POST";
        readonly path: "/user";
        readonly tags: readonly ["users"];
        readonly body: {
            readonly contentType: "application/json";
        };
    };
    readonly renameUser: {
        readonly id: "renameUser";
        readonly method: "PUT";
        readonly path: "/user";
        readonly tags: readonly ["users"];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly getUser: {
        readonly id: "getUser";
        readonly method: "GET";
        readonly path: "/user/{user_id}";
        readonly tags: readonly ["users"];
        readonly params: readonly [{
            readonly name: "user_id";
            readonly in: "path";
        }];
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly logIn: {
        readonly id: "logIn";
        readonly method: "POST";
        readonly path: "/key";
        readonly tags: readonly ["keys"];
        readonly body: {
            readonly contentType: "application/json";
        };
    };
    readonly revokeKey: {
        readonly id: "revokeKey";
        readonly method: "DELETE";
        readonly path: "/key";
        readonly tags: readonly ["keys"];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
    };
    readonly createRoom: {
        readonly id: "createRoom";
        readonly method: "POST";
        readonly path: "/room";
        readonly tags: readonly ["rooms"];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly updateRoomInBody: {
        readonly id: "updateRoomInBody";
        readonly method: "PUT";
        readonly path: "/room";
        readonly tags: readonly ["rooms"];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly getRoom: {
        readonly id: "getRoom";
        readonly method: "GET";
        readonly path: "/room/{room_id}";
        readonly tags: readonly ["rooms"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly updateRoom: {
        readonly id: "updateRoom";
        readonly method: "PUT";
        readonly path: "/room/{room_id}";
        readonly tags: readonly ["rooms"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly listUsers: {
        readonly id: "listUsers";
        readonly method: "GET";
        readonly path: "/room/{room_id}/users";
        readonly tags: readonly ["members"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }, {
            readonly name: "limit";
            readonly in: "query";
        }, {
            readonly name: "offset";
            readonly in: "query";
        }, {
            readonly name: "after";
            readonly in: "query";
        }];
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
        readonly pagination: {
            readonly style: "offset";
            readonly param: "offset";
            readonly limitParam: "limit";
            readonly items: "/users";
        };
    };
    readonly inviteUser: {
        readonly id: "inviteUser";
        readonly method: "PUT";
        readonly path: "/room/{room_id}/users";
        readonly tags: readonly ["members"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly removeUser: {
        readonly id: "removeUser";
        readonly method: "DELETE";
        readonly path: "/room/{room_id}/users";
        readonly tags: readonly ["members"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly getRoomUser: {
        readonly id: "getRoomUser";
        readonly method: "GET";
        readonly path: "/room/{room_id}/users/{user_id}";
        readonly tags: readonly ["members"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }, {
            readonly name: "user_id";
            readonly in: "path";
        }];
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly listAdmins: {
        readonly id: "listAdmins";
        readonly method: "GET";
        readonly path: "/room/{room_id}/admins";
        readonly tags: readonly ["admins"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }, {
            readonly name: "limit";
            readonly in: "query";
        }, {
            readonly name: "offset";
            readonly in: "query";
        }, {
            readonly name: "after";
            readonly in: "query";
        }];
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
        readonly pagination: {
            readonly style: "offset";
            readonly param: "offset";
            readonly limitParam: "limit";
            readonly items: "/users";
        };
    };
    readonly addAdmin: {
        readonly id: "addAdmin";
        readonly method: "PUT";
        readonly path: "/room/{room_id}/admins";
        readonly tags: readonly ["admins"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly removeAdmin: {
        readonly id: "removeAdmin";
        readonly method: "DELETE";
        readonly path: "/room/{room_id}/admins";
        readonly tags: readonly ["admins"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly listBans: {
        readonly id: "listBans";
        readonly method: "GET";
        readonly path: "/room/{room_id}/bans";
        readonly tags: readonly ["bans"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }, {
            readonly name: "limit";
            readonly in: "query";
        }, {
            readonly name: "offset";
            readonly in: "query";
        }, {
            readonly name: "after";
            readonly in: "query";
        }];
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
        readonly pagination: {
            readonly style: "offset";
            readonly param: "offset";
            readonly limitParam: "limit";
            readonly items: "/users";
        };
    };
    readonly banUser: {
        readonly id: "banUser";
        readonly method: "PUT";
        readonly path: "/room/{room_id}/bans";
        readonly tags: readonly ["bans"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly liftBan: {
        readonly id: "liftBan";
        readonly method: "DELETE";
        readonly path: "/room/{room_id}/bans";
        readonly tags: readonly ["bans"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly getOwner: {
        readonly id: "getOwner";
        readonly method: "GET";
        readonly path: "/room/{room_id}/owner";
        readonly tags: readonly ["owner"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
    readonly changeOwner: {
        readonly id: "changeOwner";
        readonly method: "POST";
        readonly path: "/room/{room_id}/owner";
        readonly tags: readonly ["owner"];
        readonly params: readonly [{
            readonly name: "room_id";
            readonly in: "path";
        }];
        readonly body: {
            readonly contentType: "application/json";
        };
        readonly responseKind: "void";
        readonly security: readonly [readonly [{
            readonly scheme: "bearer";
            readonly kind: "bearer";
        }], readonly [{
            readonly scheme: "key";
            readonly kind: "apiKey";
            readonly name: "key";
            readonly in: "query";
        }]];
    };
};
export type OperationId = (typeof OPERATIONS)[keyof typeof OPERATIONS]["id"];
export type OperationPath = (typeof OPERATIONS)[keyof typeof OPERATIONS]["path"];
export type OperationTag = Extract<(typeof OPERATIONS)[keyof typeof OPERATIONS], {
    tags: readonly string[];
}>["tags"][number];
/**
 * The public type surface of the client runtime — `@redocly/client-generator`'s
 * app-facing runtime module. Pure types, no runtime code (excluded from coverage).
 * The generator emits `OPERATIONS` literals typed
 * `satisfies Record<string, OperationDescriptor>` against this module, so an
 * incompatible runtime/generated pair fails the consumer's build (the semver skew guard).
 */
/** How one operation parameter is sent: its location plus OpenAPI query-serialization hints. */
export type ParamSpec = {
    name: string;
    in: 'path' | 'query' | 'header' | 'cookie';
    style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
    explode?: boolean;
    allowReserved?: boolean;
};
/** One security scheme, denormalized onto the operation (`scheme` names the spec's scheme). */
export type SecuritySpec = {
    scheme: string;
    kind: 'bearer' | 'basic';
} | {
    scheme: string;
    kind: 'apiKey';
    name: string;
    in: 'header' | 'query' | 'cookie';
};
/**
 * How to auto-iterate a paginated operation (drives its `.pages()`/`.items()` members).
 * `nextCursor`, `nextLink`, and `items` are RFC 6901 JSON pointers into the page (response) value.
 */
export type PaginationSpec = {
    style: 'cursor';
    /** The query param the iterator advances with the response's cursor. */
    param: string;
    /** Optional page-size query param (recorded for tooling; never set by the runtime). */
    limitParam?: string;
    /** Pointer to the next cursor in the page. */
    nextCursor: string;
    /** Optional pointer to a boolean "more pages" flag — `false` stops iteration. */
    hasMore?: string;
    /** Pointer to the page's item array. */
    items: string;
} | {
    style: 'offset' | 'page';
    /** The numeric query param the iterator advances. */
    param: string;
    /** Optional page-size query param (recorded for tooling; never set by the runtime). */
    limitParam?: string;
    /** Pointer to the page's item array. */
    items: string;
} | {
    /** RFC 8288: follow the response's `Link` header `rel="next"`; stop when absent. */
    style: 'link';
    /** Optional page-size query param (recorded for tooling; never set by the runtime). */
    limitParam?: string;
    /** Pointer to the page's item array. */
    items: string;
} | {
    /** Follow the next page's URL at `nextLink` in the page; stop when it is absent. */
    style: 'body-link';
    /** Optional page-size query param (recorded for tooling; never set by the runtime). */
    limitParam?: string;
    /** Pointer to the next page's URL in the page. */
    nextLink: string;
    /** Pointer to the page's item array. */
    items: string;
};
/** The frozen data contract between generated code and the runtime: one operation's wire shape. */
export type OperationDescriptor = {
    id: string;
    method: string;
    path: string;
    tags?: readonly string[];
    params?: readonly ParamSpec[];
    /** `multipart: true` marks a typed object body serialized to FormData by the runtime. */
    body?: {
        contentType: string;
        multipart?: boolean;
    };
    /** Defaults to `'json'` (content-type negotiation on parse). */
    responseKind?: 'json' | 'text' | 'blob' | 'void' | 'sse';
    sseDataKind?: 'json' | 'text';
    /** OR-alternatives, each an AND-set: the runtime applies the first fully-configured one. */
    security?: readonly (readonly SecuritySpec[])[];
    pagination?: PaginationSpec;
    /**
     * `'grouped'` marks an operation that takes its inputs namespaced by layer even on a
     * `argsStyle: 'flat'` client — the generator sets it where a merged call could not carry
     * one name for two layers, and the operation's own input type says the same.
     */
    argsStyle?: 'grouped';
    /**
     * Declared success-response headers for throw-mode `{ envelope: true }`.
     * `name` is the lowercased wire name; `key` is the camelCase envelope property.
     */
    responseHeaders?: readonly ResponseHeaderSpec[];
};
/** One declared response header the runtime coerces into the envelope `headers` object. */
export type ResponseHeaderSpec = {
    name: string;
    key: string;
    type: 'string' | 'number' | 'boolean';
};
/** A query value: scalars, arrays of scalars, or objects (serialized as deepObject brackets). */
export type QueryValue = string | number | boolean | null | undefined | Array<string | number | boolean | null | undefined> | Record<string, unknown>;
/** A credential: a literal, or a (possibly async) function resolved per request (refresh flows). */
export type TokenProvider = string | (() => string | Promise<string>);
/** Per-instance credentials, keyed by the scheme kinds the runtime can inject. */
export type AuthCredentials = {
    bearer?: TokenProvider;
    basic?: {
        username: string;
        password: string;
    };
    apiKey?: Record<string, TokenProvider>;
};
/** Backoff shape: 'fixed' = constant delay; 'exponential' = doubling per attempt. */
export type RetryStrategy = 'fixed' | 'exponential';
/**
 * The operation's identity, exposed to middleware for targeting (`ctx.operation`).
 * Generated clients instantiate the type parameters with the spec's literal unions
 * (`OperationId`/`OperationPath`/`OperationTag`) so a misspelled operation id in a
 * middleware comparison fails to compile; the string defaults keep every
 * spec-independent consumer (`runtime-contract.ts`, the runtime internals) working
 * with the base shape. `tags` stays mutable (`Tag[]`) so setup-contract types
 * (byte-locked to generated output) remain assignable through middleware callbacks.
 */
export type OperationContext<Id extends string = string, Path extends string = string, Tag extends string = string> = {
    id: Id;
    path: Path;
    tags: Tag[];
};
/** The mutable request context threaded through the middleware chain. */
export type RequestContext<Op extends OperationContext = OperationContext> = {
    url: string;
    method: string;
    headers: Record<string, string>;
    body?: unknown;
    operation: Op;
};
/** The failed attempt handed to a custom `retryOn`: exactly one of `response`/`error` is set. */
export type RetryContext<Op extends OperationContext = OperationContext> = {
    attempt: number;
    request: RequestContext<Op>;
    response?: Response;
    error?: unknown;
};
/** Opt-in retry policy; a per-call override merges field-by-field over the config policy. */
export type RetryConfig<Op extends OperationContext = OperationContext> = {
    retries?: number;
    retryDelay?: number;
    retryStrategy?: RetryStrategy;
    jitter?: boolean;
    retryOn?: (ctx: RetryContext<Op>) => boolean | Promise<boolean>;
};
/**
 * Structural stand-in for the runtime's ApiError so this module stays import-free
 * (pure types); the real `ApiError` class is assignable to it.
 */
export type ApiErrorLike = globalThis.Error & {
    url: string;
    status: number;
    statusText: string;
    body: unknown;
};
export type SettledCall = {
    response?: Response | undefined;
    error?: unknown;
    attempts: number;
    durationMs: number;
};
/** One interceptor: any subset of the four hooks. */
export type Middleware<Op extends OperationContext = OperationContext> = {
    onRequest?: (ctx: RequestContext<Op>) => void | Promise<void>;
    onResponse?: (response: Response, ctx: RequestContext<Op>) => Response | void | Promise<Response | void>;
    /** Throw mode only: may map/replace the error. */
    onError?: (error: ApiErrorLike, ctx: RequestContext<Op>) => globalThis.Error | Promise<globalThis.Error>;
    onSettled?: (ctx: RequestContext<Op>, call: SettledCall) => void | Promise<void>;
};
/** Client configuration: transport, defaults, retry policy, middleware, and credentials. */
export type ClientConfig<Op extends OperationContext = OperationContext> = {
    serverUrl?: string;
    fetch?: typeof fetch;
    headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>);
    retry?: RetryConfig<Op>;
    /** Milliseconds before a request attempt aborts (covers the body read too; each retry
     * attempt gets a fresh budget). Per-call `timeout` overrides it, `0` disables it.
     * SSE streams are long-lived by design and never inherit this value. */
    timeout?: number;
    /** Send an `Idempotency-Key` header on POST/PATCH (one stable key per logical call,
     * reused across retry attempts) — which also makes those retries safe under the
     * default retry policy. `true` generates a UUID per call; a function supplies the key. */
    idempotencyKey?: boolean | (() => string);
    /** Identifies this client to the API via an `X-Redocly-Client` header (the generator
     * bakes a default). Sent only OUTSIDE browsers — a custom header would force a CORS
     * preflight. Override with your own value, or `false` to disable. */
    clientHeader?: string | false;
    middleware?: Middleware<Op>[];
    auth?: AuthCredentials;
    /** Fixed at generate time by the generator (`'throw'` when omitted); `configure()` ignores it. */
    errorMode?: 'throw' | 'result';
    /**
     * How each call spells its inputs: `'grouped'` (the default) namespaces them by layer —
     * `{ path, query, headers, cookies, body }` — and `'flat'` takes one merged object.
     * Fixed at generate time, like `errorMode`, because it shapes the static types.
     */
    argsStyle?: 'grouped' | 'flat';
    onRequest?: Middleware<Op>['onRequest'];
    onResponse?: Middleware<Op>['onResponse'];
    onError?: Middleware<Op>['onError'];
};
/** Response readers for the per-call `parseAs` override. */
export type ParseAs = 'auto' | 'json' | 'text' | 'blob' | 'arrayBuffer' | 'formData' | 'stream';
/** Per-call options: standard `RequestInit` plus a retry override, a timeout override
 * (`0` disables the config default), and a forced reader. */
export type RequestOptions = RequestInit & {
    retry?: RetryConfig;
    timeout?: number;
    /** Per-call idempotency key: a literal key, `true` to generate one, `false` to skip. */
    idempotencyKey?: string | boolean | (() => string);
    parseAs?: ParseAs;
    /**
     * Throw mode only: return `{ data, headers, response }` instead of the parsed body;
     * ignored in result mode. The explicit `| undefined` keeps the wrappers' emitted
     * `envelope: undefined` strip legal under `exactOptionalPropertyTypes`.
     */
    envelope?: boolean | undefined;
};
/** Throw-mode success envelope when `RequestOptions.envelope` is `true`. */
export type Envelope<TData, THeaders = Record<string, never>> = {
    data: TData;
    headers: THeaders;
    response: Response;
};
/** Per-call options for an SSE stream; reconnect defaults to true. */
export type SseOptions = RequestInit & {
    reconnect?: boolean;
    reconnectDelay?: number;
};
/** A single decoded Server-Sent Event with its payload typed from the spec. */
export type ServerSentEvent<T> = {
    event?: string;
    data: T;
    id?: string;
    retry?: number;
};
/** Result-mode return shape: exactly one of `data`/`error` is set. */
export type Result<TData, TError> = {
    data: TData;
    error: undefined;
    response: Response;
} | {
    data: undefined;
    error: TError;
    response: Response;
};
/**
 * The generated `Ops` type's shape: per-operation args/result, plus `kind: 'sse'` for
 * streams and, for paginated operations, `item` (the page's element type) and — on
 * result-mode clients only — `page` (the RAW page type `.pages()` yields, since
 * iteration unwraps the `Result` envelope the one-shot `result` carries).
 */
export type OpsShape = Record<string, {
    args: object;
    result: unknown;
    kind?: 'sse';
    item?: unknown;
    page?: unknown;
    /** Declared success-response headers for `{ envelope: true }` (camelCase keys). */
    headers?: object;
    /** Result-mode entries ignore the throw-only `envelope` option. */
    mode?: 'result';
}>;
/** The always-present client members (assigned after the operation loop — they win collisions). */
export type ClientCore<Op extends OperationContext = OperationContext> = {
    /** Merge into the config; note `middleware` REPLACES the chain (use `use()` to compose). */
    configure(config: ClientConfig<Op>): void;
    /** Append interceptors (composes with baked/publisher middleware). */
    use(...middleware: Middleware<Op>[]): void;
    auth: {
        bearer(token: TokenProvider): void;
        basic(username: string, password: string): void;
        apiKey(scheme: string, value: TokenProvider): void;
    };
};
/**
 * The standard TypeScript optionality probe: `{}` has no required members, so
 * `{} extends A` is true exactly when every member of `A` is optional.
 */
type NoRequiredKeys<A> = {} extends A ? true : false;
/**
 * The page type `.pages()` yields: the RAW page declared by `page` (the generator
 * writes it only on result-mode paginated entries, whose `result` is the envelope),
 * or the method's own `result` (throw mode — already the raw page).
 */
type PageOf<Entry extends OpsShape[string]> = Entry extends {
    page: unknown;
} ? Entry['page'] : Entry['result'];
/**
 * The auto-pagination members intersected onto a paginated method — present exactly when
 * the Ops entry declares `item` (the generator writes it only for paginated operations).
 * Args optionality mirrors the method's own; `unknown` otherwise (identity under `&`).
 * Iteration is error-mode-agnostic: `.pages()`/`.items()` yield raw pages/items, and a
 * failed page aborts iteration by throwing `ApiError`, even on result-mode clients; the
 * `onError` middleware hook (throw-mode-only) is not invoked.
 */
type Paginated<Entry extends OpsShape[string]> = 'item' extends keyof Entry ? NoRequiredKeys<Entry['args']> extends true ? {
    pages(args?: Entry['args'], init?: RequestOptions): AsyncGenerator<PageOf<Entry>>;
    items(args?: Entry['args'], init?: RequestOptions): AsyncGenerator<Entry['item']>;
} : {
    pages(args: Entry['args'], init?: RequestOptions): AsyncGenerator<PageOf<Entry>>;
    items(args: Entry['args'], init?: RequestOptions): AsyncGenerator<Entry['item']>;
} : unknown;
/**
 * The stable identity every client method carries: the SPEC operationId (also set as
 * `fn.name`, but `operationId` is the explicit, minification-proof form) — a robust
 * cache key for consumer wrappers (react-query keys and the like).
 */
export type OperationMethodIdentity = {
    readonly operationId: string;
};
/** Declared response-header bag for an Ops entry; empty object when none are declared. */
type HeadersOf<Entry extends OpsShape[string]> = 'headers' extends keyof Entry ? NonNullable<Entry['headers']> : Record<string, never>;
/**
 * Return type of a throw-mode call: the body by default, `Envelope<…>` for a literal
 * `envelope: true`, their union when the flag is a widened `boolean`. Exact
 * `RequestOptions` stays the body — pre-envelope package-mode flat sugar typed every
 * `init` parameter as `RequestOptions`, and widening that would break upgrades without
 * a regenerate. The `keyof` presence gate keeps `{ headers }` / `{ signal }` as the body
 * (`TInit['envelope']` through `TInit & RequestOptions` would otherwise be
 * `boolean | undefined`).
 */
export type EnvelopeResult<TData, THeaders, TInit extends RequestOptions | undefined> = TInit extends undefined ? TData : RequestOptions extends TInit ? TInit extends RequestOptions ? TData : EnvelopeResultForKnownInit<TData, THeaders, TInit> : EnvelopeResultForKnownInit<TData, THeaders, TInit>;
type EnvelopeResultForKnownInit<TData, THeaders, TInit> = 'envelope' extends keyof TInit ? [TInit['envelope' & keyof TInit]] extends [true] ? Envelope<TData, THeaders> : [TInit['envelope' & keyof TInit]] extends [false | undefined] ? TData : TData | Envelope<TData, THeaders> : TData;
/** A one-shot method whose return shape never varies with per-call options. */
type BodyMethod<Entry extends OpsShape[string]> = NoRequiredKeys<Entry['args']> extends true ? (args?: Entry['args'], init?: RequestOptions) => Promise<Entry['result']> : (args: Entry['args'], init?: RequestOptions) => Promise<Entry['result']>;
/**
 * One-shot (non-SSE) method: default returns the body; `{ envelope: true }` returns
 * `{ data, headers, response }` with typed declared headers.
 */
type ThrowMethod<Entry extends OpsShape[string]> = NoRequiredKeys<Entry['args']> extends true ? <Init extends RequestOptions | undefined = undefined>(args?: Entry['args'], init?: Init) => Promise<EnvelopeResult<Entry['result'], HeadersOf<Entry>, Init>> : <Init extends RequestOptions | undefined = undefined>(args: Entry['args'], init?: Init) => Promise<EnvelopeResult<Entry['result'], HeadersOf<Entry>, Init>>;
/** The typed instance client: one bound method per operation plus the core members. */
export type Client<Ops extends OpsShape, Op extends OperationContext = OperationContext> = {
    [K in keyof Ops]: Ops[K] extends {
        kind: 'sse';
    } ? (NoRequiredKeys<Ops[K]['args']> extends true ? (args?: Ops[K]['args'], init?: SseOptions) => AsyncGenerator<ServerSentEvent<Ops[K]['result']>> : (args: Ops[K]['args'], init?: SseOptions) => AsyncGenerator<ServerSentEvent<Ops[K]['result']>>) & OperationMethodIdentity : (Ops[K] extends {
        mode: 'result';
    } ? BodyMethod<Ops[K]> : ThrowMethod<Ops[K]>) & OperationMethodIdentity & Paginated<Ops[K]>;
} & ClientCore<Op>;
/** The error thrown (throw mode) for a non-2xx response, carrying the decoded error body. */
export declare class ApiError extends Error {
    readonly url: string;
    readonly status: number;
    readonly statusText: string;
    readonly body: unknown;
    constructor(url: string, status: number, statusText: string, body: unknown);
}
/** The error thrown when a request attempt exceeds the configured `timeout` — carries
 * the context a log line needs (which operation, what budget, which attempt). */
export declare class TimeoutError extends Error {
    readonly operationId: string;
    readonly timeout: number;
    readonly attempt: number;
    constructor(operationId: string, timeout: number, attempt: number);
}
/**
 * The default retry predicate: idempotent methods — or any request carrying an
 * `Idempotency-Key` header, which makes re-sending safe — on a transport error or a
 * transient status. A custom `retryOn` fully replaces this (no method check kept).
 */
export declare function defaultRetryOn(ctx: RetryContext): boolean;
/**
 * The client factory: `createClientCore` wired with the capabilities this API needs.
 * Exported so apps can build additional instances (per-tenant, per-environment) over
 * the same `OPERATIONS`/`Ops`. The trailing string params carry the wiring's literal
 * unions (`OperationId`/`OperationPath`/`OperationTag`) into `ctx.operation`.
 */
export declare function createClient<Ops extends OpsShape, Id extends string = string, Path extends string = string, Tag extends string = string>(operations: Record<string, OperationDescriptor>, config?: ClientConfig<OperationContext<Id, Path, Tag>>): Client<Ops, OperationContext<Id, Path, Tag>>;
export {};

"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/index.ts
var index_exports = {};
__export(index_exports, {
  ApiError: () => ApiError,
  ConnectionError: () => ConnectionError,
  ErrorCode: () => ErrorCode,
  OPERATIONS: () => OPERATIONS,
  RoomkeeperError: () => RoomkeeperError,
  TimeoutError: () => TimeoutError,
  createClient: () => createClient,
  createRoomkeeper: () => createRoomkeeper,
  defaultRetryOn: () => defaultRetryOn,
  version: () => version
});
module.exports = __toCommonJS(index_exports);

// src/client.ts
var ErrorCode = {
  invalid_request: "invalid_request",
  unreadable_body: "unreadable_body",
  malformed_http: "malformed_http",
  key_missing: "key_missing",
  key_invalid: "key_invalid",
  key_not_yours: "key_not_yours",
  bad_credentials: "bad_credentials",
  registration_closed: "registration_closed",
  not_allowed: "not_allowed",
  user_banned: "user_banned",
  owner_must_stay: "owner_must_stay",
  route_not_found: "route_not_found",
  room_not_found: "room_not_found",
  user_not_found: "user_not_found",
  method_not_allowed: "method_not_allowed",
  request_timeout: "request_timeout",
  username_taken: "username_taken",
  already_member: "already_member",
  not_a_member: "not_a_member",
  already_admin: "already_admin",
  already_owner: "already_owner",
  not_an_admin: "not_an_admin",
  already_banned: "already_banned",
  not_banned: "not_banned",
  body_too_large: "body_too_large",
  unsupported_media_type: "unsupported_media_type",
  too_many_requests: "too_many_requests",
  expectation_failed: "expectation_failed",
  headers_too_large: "headers_too_large",
  internal_error: "internal_error",
  overloaded: "overloaded",
  database_unavailable: "database_unavailable",
  outcome_unknown: "outcome_unknown"
};
var OPERATIONS = {
  createUser: { id: "createUser", method: "POST", path: "/user", tags: ["users"], body: { contentType: "application/json" } },
  renameUser: { id: "renameUser", method: "PUT", path: "/user", tags: ["users"], body: { contentType: "application/json" }, security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  getUser: { id: "getUser", method: "GET", path: "/user/{user_id}", tags: ["users"], params: [{ name: "user_id", in: "path" }], security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  logIn: { id: "logIn", method: "POST", path: "/key", tags: ["keys"], body: { contentType: "application/json" } },
  revokeKey: { id: "revokeKey", method: "DELETE", path: "/key", tags: ["keys"], body: { contentType: "application/json" }, responseKind: "void" },
  createRoom: { id: "createRoom", method: "POST", path: "/room", tags: ["rooms"], body: { contentType: "application/json" }, security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  updateRoomInBody: { id: "updateRoomInBody", method: "PUT", path: "/room", tags: ["rooms"], body: { contentType: "application/json" }, security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  getRoom: { id: "getRoom", method: "GET", path: "/room/{room_id}", tags: ["rooms"], params: [{ name: "room_id", in: "path" }], security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  updateRoom: { id: "updateRoom", method: "PUT", path: "/room/{room_id}", tags: ["rooms"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  listUsers: { id: "listUsers", method: "GET", path: "/room/{room_id}/users", tags: ["members"], params: [{ name: "room_id", in: "path" }, { name: "limit", in: "query" }, { name: "offset", in: "query" }, { name: "after", in: "query" }], security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]], pagination: { style: "offset", param: "offset", limitParam: "limit", items: "/users" } },
  inviteUser: { id: "inviteUser", method: "PUT", path: "/room/{room_id}/users", tags: ["members"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, responseKind: "void", security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  removeUser: { id: "removeUser", method: "DELETE", path: "/room/{room_id}/users", tags: ["members"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, responseKind: "void", security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  getRoomUser: { id: "getRoomUser", method: "GET", path: "/room/{room_id}/users/{user_id}", tags: ["members"], params: [{ name: "room_id", in: "path" }, { name: "user_id", in: "path" }], security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  listAdmins: { id: "listAdmins", method: "GET", path: "/room/{room_id}/admins", tags: ["admins"], params: [{ name: "room_id", in: "path" }, { name: "limit", in: "query" }, { name: "offset", in: "query" }, { name: "after", in: "query" }], security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]], pagination: { style: "offset", param: "offset", limitParam: "limit", items: "/users" } },
  addAdmin: { id: "addAdmin", method: "PUT", path: "/room/{room_id}/admins", tags: ["admins"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, responseKind: "void", security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  removeAdmin: { id: "removeAdmin", method: "DELETE", path: "/room/{room_id}/admins", tags: ["admins"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, responseKind: "void", security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  listBans: { id: "listBans", method: "GET", path: "/room/{room_id}/bans", tags: ["bans"], params: [{ name: "room_id", in: "path" }, { name: "limit", in: "query" }, { name: "offset", in: "query" }, { name: "after", in: "query" }], security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]], pagination: { style: "offset", param: "offset", limitParam: "limit", items: "/users" } },
  banUser: { id: "banUser", method: "PUT", path: "/room/{room_id}/bans", tags: ["bans"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, responseKind: "void", security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  liftBan: { id: "liftBan", method: "DELETE", path: "/room/{room_id}/bans", tags: ["bans"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, responseKind: "void", security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  getOwner: { id: "getOwner", method: "GET", path: "/room/{room_id}/owner", tags: ["owner"], params: [{ name: "room_id", in: "path" }], security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] },
  changeOwner: { id: "changeOwner", method: "POST", path: "/room/{room_id}/owner", tags: ["owner"], params: [{ name: "room_id", in: "path" }], body: { contentType: "application/json" }, responseKind: "void", security: [[{ scheme: "bearer", kind: "bearer" }], [{ scheme: "key", kind: "apiKey", name: "key", in: "query" }]] }
};
var ApiError = class extends Error {
  url;
  status;
  statusText;
  body;
  constructor(url, status, statusText, body) {
    super(`Request failed with status ${status}`);
    this.name = "ApiError";
    this.url = url;
    this.status = status;
    this.statusText = statusText;
    this.body = body;
  }
};
var TimeoutError = class extends Error {
  operationId;
  timeout;
  attempt;
  constructor(operationId, timeout, attempt) {
    super(`Request "${operationId}" timed out after ${timeout} ms (attempt ${attempt})`);
    this.name = "TimeoutError";
    this.operationId = operationId;
    this.timeout = timeout;
    this.attempt = attempt;
  }
};
function abortError(signal) {
  const reason = signal.reason;
  if (reason instanceof Error) return reason;
  return new DOMException("The operation was aborted.", "AbortError");
}
function encodeReserved(value) {
  return encodeURIComponent(value).replace(
    /%(3A|2F|3F|23|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D)/g,
    (match) => decodeURIComponent(match)
  );
}
function substitutePath(template, values) {
  return template.replace(/\{([^{}]+)\}/g, (_match, name) => {
    const value = values[name];
    if (value === void 0) throw new Error(`Missing path parameter "${name}"`);
    return encodeURIComponent(String(value));
  });
}
function buildUrl(serverUrl, path, query, styles) {
  let end = serverUrl.length;
  while (end > 0 && serverUrl.charCodeAt(end - 1) === 47) end--;
  const url = serverUrl.slice(0, end) + path;
  if (!query) return url;
  const params = new URLSearchParams();
  const raw = [];
  for (const [key, value] of Object.entries(query)) {
    if (value === void 0 || value === null) continue;
    const spec = styles?.[key];
    if (!spec) {
      if (Array.isArray(value)) {
        for (const v of value) {
          if (v !== void 0 && v !== null) params.append(key, String(v));
        }
      } else if (Object(value) === value) {
        for (const [subKey, subValue] of Object.entries(value)) {
          if (subValue !== void 0 && subValue !== null) {
            params.append(`${key}[${subKey}]`, String(subValue));
          }
        }
      } else {
        params.append(key, String(value));
      }
      continue;
    }
    if (Array.isArray(value)) {
      const items2 = value.filter((v) => v !== void 0 && v !== null).map(String);
      if (spec.style === "form" && spec.explode) {
        for (const v of items2) {
          if (spec.allowReserved) raw.push(`${key}=${encodeReserved(v)}`);
          else params.append(key, v);
        }
      } else {
        const delim = spec.style === "pipeDelimited" ? "|" : spec.style === "spaceDelimited" ? "%20" : ",";
        const enc = spec.allowReserved ? encodeReserved : encodeURIComponent;
        raw.push(`${encodeURIComponent(key)}=${items2.map(enc).join(delim)}`);
      }
    } else if (Object(value) === value) {
      for (const [subKey, subValue] of Object.entries(value)) {
        if (subValue !== void 0 && subValue !== null) {
          if (spec.allowReserved) raw.push(`${key}[${subKey}]=${encodeReserved(String(subValue))}`);
          else params.append(`${key}[${subKey}]`, String(subValue));
        }
      }
    } else if (spec.allowReserved) {
      raw.push(`${key}=${encodeReserved(String(value))}`);
    } else {
      params.append(key, String(value));
    }
  }
  const qs = [params.toString(), ...raw].filter(Boolean).join("&");
  return qs ? `${url}?${qs}` : url;
}
async function parse(response, kind) {
  if (kind === "void") {
    if (response.status === 204 || response.status === 205 || response.status === 304) {
      return void 0;
    }
    const contentType2 = (response.headers.get("content-type") ?? "").toLowerCase();
    if (!contentType2.includes("json")) return void 0;
    const text = await response.text().catch(() => "");
    if (text === "") return void 0;
    try {
      return JSON.parse(text);
    } catch {
      return void 0;
    }
  }
  if (response.status === 204) return void 0;
  if (kind === "stream") return response.body;
  if (kind === "blob") return response.blob();
  if (kind === "arrayBuffer") return response.arrayBuffer();
  if (kind === "formData") return response.formData();
  if (kind === "text") return response.text();
  if (kind === "json") return response.json();
  const contentType = (response.headers.get("content-type") ?? "").toLowerCase();
  if (contentType.includes("json")) return response.json();
  if (contentType.startsWith("text/")) return response.text();
  const blob = await response.blob();
  return blob.size > 0 ? blob : void 0;
}
async function readError(response) {
  const contentType = response.headers.get("content-type") ?? "";
  if (contentType.toLowerCase().includes("json")) {
    return response.json().catch(() => void 0);
  }
  return response.text().catch(() => void 0);
}
var IDEMPOTENT_METHODS = /* @__PURE__ */ new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);
var TRANSIENT_STATUS = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504]);
function defaultRetryOn(ctx) {
  const safeToResend = IDEMPOTENT_METHODS.has(ctx.request.method.toUpperCase()) || "Idempotency-Key" in ctx.request.headers || "idempotency-key" in ctx.request.headers;
  if (!safeToResend) return false;
  return ctx.response === void 0 || TRANSIENT_STATUS.has(ctx.response.status);
}
function retryDelay(retry, attempt, retryAfter) {
  if (retryAfter) {
    const seconds = Number(retryAfter);
    if (!Number.isNaN(seconds)) return seconds * 1e3;
    const when = Date.parse(retryAfter);
    if (!Number.isNaN(when)) return Math.max(0, when - Date.now());
  }
  const base = retry.retryDelay ?? 1e3;
  const raw = retry.retryStrategy === "fixed" ? base : base * Math.pow(2, attempt - 1);
  return retry.jitter === false ? raw : Math.random() * raw;
}
function sleep(ms, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortError(signal));
      return;
    }
    const onAbort = () => {
      clearTimeout(timer);
      reject(abortError(signal));
    };
    const timer = setTimeout(() => {
      if (signal) signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    if (signal) signal.addEventListener("abort", onAbort, { once: true });
  });
}
async function resolveToken(provider) {
  return typeof provider === "function" ? await provider() : provider;
}
function encodeBase64(text) {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
function isConfigured(scheme, config) {
  if (scheme.kind === "apiKey") return config.auth?.apiKey?.[scheme.scheme] !== void 0;
  if (scheme.kind === "bearer") return config.auth?.bearer !== void 0;
  return config.auth?.basic !== void 0;
}
async function resolveAuth(security, config) {
  const alternative = security.find((schemes) => schemes.every((scheme) => isConfigured(scheme, config))) ?? security[0] ?? [];
  const headers = {};
  const query = {};
  const cookies = [];
  for (const scheme of alternative) {
    if (scheme.kind === "apiKey") {
      const provider = config.auth?.apiKey?.[scheme.scheme];
      if (provider === void 0) continue;
      const value = await resolveToken(provider);
      if (scheme.in === "header") headers[scheme.name] = value;
      else if (scheme.in === "query") query[scheme.name] = value;
      else cookies.push(`${scheme.name}=${encodeURIComponent(value)}`);
    } else if (scheme.kind === "bearer") {
      const provider = config.auth?.bearer;
      if (provider !== void 0) headers.Authorization = `Bearer ${await resolveToken(provider)}`;
    } else {
      const basic = config.auth?.basic;
      if (basic !== void 0) {
        headers.Authorization = `Basic ${encodeBase64(`${basic.username}:${basic.password}`)}`;
      }
    }
  }
  if (cookies.length > 0) headers.Cookie = cookies.join("; ");
  return { headers, query };
}
function resolvePointer(value, pointer) {
  if (pointer === "") return value;
  if (!pointer.startsWith("/")) return void 0;
  let current = value;
  for (const token of pointer.slice(1).split("/")) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(current)) {
      if (!/^(0|[1-9]\d*)$/.test(key)) return void 0;
      current = current[Number(key)];
    } else if (Object(current) === current && key in current) {
      current = current[key];
    } else {
      return void 0;
    }
  }
  return current;
}
async function* pages(call, spec, args = {}, init) {
  if (spec.style === "cursor") {
    let cursor = args.query?.[spec.param];
    while (true) {
      const query = { ...args.query };
      if (cursor !== void 0) query[spec.param] = cursor;
      const page = await call({ ...args, query }, init);
      yield page;
      if (spec.hasMore !== void 0 && resolvePointer(page, spec.hasMore) === false) return;
      const next = resolvePointer(page, spec.nextCursor);
      if (next === void 0 || next === null || next === "") return;
      if (typeof next !== "string" && typeof next !== "number") {
        throw new Error(`Pagination cursor at ${spec.nextCursor} is not a string or number`);
      }
      if (next === cursor) {
        throw new Error("Pagination did not advance: operation returned the same cursor twice");
      }
      cursor = next;
    }
  } else if (spec.style === "link" || spec.style === "body-link") {
    throw new Error("link-style pagination iterates via pagesByLink");
  } else {
    const start = args.query?.[spec.param];
    const fallback = spec.style === "page" ? 1 : 0;
    const absent = start === void 0 || start === null || start === "";
    let position = absent || Number.isNaN(Number(start)) ? fallback : Number(start);
    let previousItems;
    while (true) {
      const page = await call({ ...args, query: { ...args.query, [spec.param]: position } }, init);
      const pageItems = resolvePointer(page, spec.items);
      const serialized = Array.isArray(pageItems) ? JSON.stringify(pageItems) : void 0;
      if (serialized !== void 0 && serialized === previousItems) {
        throw new Error("Pagination did not advance: the operation returned the same page twice");
      }
      yield page;
      if (!Array.isArray(pageItems) || pageItems.length === 0) return;
      const total = resolvePointer(page, "/total");
      if (typeof total === "number" && position + pageItems.length >= total) return;
      previousItems = serialized;
      position += spec.style === "page" ? 1 : pageItems.length;
    }
  }
}
async function* items(call, spec, args, init) {
  for await (const page of pages(call, spec, args, init)) {
    const pageItems = resolvePointer(page, spec.items);
    if (Array.isArray(pageItems)) yield* pageItems;
  }
}
function linkNext(header) {
  if (header === null) return void 0;
  for (const entry of header.split(/,\s*(?=<)/)) {
    const target = /^\s*<([^>]*)>(.*)$/.exec(entry);
    if (!target) continue;
    const [, url = "", params = ""] = target;
    const rel = /;\s*rel\s*=\s*"?([^";]+)"?/i.exec(params);
    if (rel?.[1]?.split(/\s+/).includes("next")) return url;
  }
  return void 0;
}
async function* pagesByLink(call, spec, args = {}, init) {
  const pointer = spec.style === "body-link" ? spec.nextLink : void 0;
  let query = args.query;
  let previous;
  while (true) {
    const { page, linkHeader, url } = await call(
      { ...args, ...query === void 0 ? {} : { query } },
      init
    );
    yield page;
    const target = pointer === void 0 ? linkNext(linkHeader) : resolvePointer(page, pointer);
    if (target === void 0 || target === null || target === "") return;
    if (typeof target !== "string") {
      throw new Error(`Pagination link at ${pointer} is not a string`);
    }
    const pageUrl = new URL(url, "http://relative.invalid");
    const next = new URL(target, pageUrl).toString();
    if (next === previous || next === pageUrl.toString()) {
      throw new Error('Pagination did not advance: the Link rel="next" target repeats');
    }
    previous = next;
    const linkParams = {};
    for (const [key, value] of new URL(next).searchParams) {
      const seen = linkParams[key];
      if (seen === void 0) linkParams[key] = value;
      else if (Array.isArray(seen)) seen.push(value);
      else linkParams[key] = [seen, value];
    }
    query = { ...args.query, ...linkParams };
  }
}
async function* itemsByLink(call, spec, args, init) {
  for await (const page of pagesByLink(call, spec, args, init)) {
    const pageItems = resolvePointer(page, spec.items);
    if (Array.isArray(pageItems)) yield* pageItems;
  }
}
function toHeaderRecord(headers) {
  if (headers === void 0) return {};
  if (headers instanceof Headers) {
    const record = {};
    headers.forEach((value, key) => {
      record[key] = value;
    });
    return record;
  }
  if (Array.isArray(headers)) return Object.fromEntries(headers);
  return headers;
}
function middlewareChain(config) {
  const single = config.onRequest || config.onResponse || config.onError ? [
    {
      ...config.onRequest ? { onRequest: config.onRequest } : {},
      ...config.onResponse ? { onResponse: config.onResponse } : {},
      ...config.onError ? { onError: config.onError } : {}
    }
  ] : [];
  return [...single, ...config.middleware ?? []];
}
function timeoutSignal(ms) {
  if (typeof AbortSignal.timeout === "function") return AbortSignal.timeout(ms);
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort(new DOMException(`Timed out after ${ms} ms`, "TimeoutError"));
  }, ms);
  return controller.signal;
}
function anySignal(signals) {
  if (typeof AbortSignal.any === "function") return AbortSignal.any(signals);
  const controller = new AbortController();
  const listeners = /* @__PURE__ */ new Map();
  const abort = (reason) => {
    for (const [signal, listener] of listeners) signal.removeEventListener("abort", listener);
    controller.abort(reason);
  };
  for (const signal of signals) {
    const listener = () => abort(signal.reason);
    listeners.set(signal, listener);
    signal.addEventListener("abort", listener);
  }
  return controller.signal;
}
async function send(config, op, url, init, body, bodySpec, caps, accept = "application/json") {
  const { retry: callRetry, timeout: callTimeout, idempotencyKey: callKey, ...fetchInit } = init;
  const retry = { ...config.retry, ...callRetry };
  const timeout = callTimeout ?? config.timeout;
  const idempotency = callKey ?? config.idempotencyKey;
  const extra = typeof config.headers === "function" ? await config.headers() : config.headers;
  const headers = {
    Accept: accept,
    ...extra,
    ...toHeaderRecord(fetchInit.headers)
  };
  const method = (fetchInit.method ?? "GET").toUpperCase();
  if (idempotency !== void 0 && idempotency !== false && (method === "POST" || method === "PATCH") && !("Idempotency-Key" in headers) && !("idempotency-key" in headers)) {
    headers["Idempotency-Key"] = typeof idempotency === "string" ? idempotency : typeof idempotency === "function" ? idempotency() : crypto.randomUUID();
  }
  if (typeof config.clientHeader === "string" && typeof document === "undefined" && !("X-Redocly-Client" in headers) && !("x-redocly-client" in headers)) {
    headers["X-Redocly-Client"] = config.clientHeader;
  }
  const context = {
    url,
    method: fetchInit.method ?? "GET",
    headers,
    body,
    operation: op
  };
  const middleware = middlewareChain(config);
  for (const mw of middleware) if (mw.onRequest) await mw.onRequest(context);
  let payload;
  let isStream = false;
  if (context.body !== void 0) {
    const value = context.body;
    const isBinary = value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
    const isFormData = typeof FormData !== "undefined" && value instanceof FormData;
    const isURLSearchParams = value instanceof URLSearchParams;
    isStream = typeof ReadableStream !== "undefined" && value instanceof ReadableStream || value !== null && typeof value[Symbol.asyncIterator] === "function";
    const hasContentType = "Content-Type" in context.headers || "content-type" in context.headers;
    if (isFormData || isURLSearchParams || isBinary || isStream || typeof value === "string") {
      payload = value;
      const declared = bodySpec?.contentType;
      if (!isFormData && !isURLSearchParams && !hasContentType && declared !== void 0 && !declared.toLowerCase().includes("multipart")) {
        context.headers["Content-Type"] = declared;
      }
    } else if (bodySpec?.multipart === true) {
      if (!caps.serializeMultipart) {
        throw new Error("Multipart capability not wired: cannot serialize the request body");
      }
      payload = caps.serializeMultipart(value);
    } else {
      payload = JSON.stringify(value);
      if (!hasContentType) {
        context.headers["Content-Type"] = bodySpec?.contentType ?? "application/json";
      }
    }
  }
  const doFetch = config.fetch ?? fetch;
  const maxAttempts = isStream ? 1 : 1 + (retry.retries ?? 0);
  const retryOn = retry.retryOn ?? defaultRetryOn;
  const signal = fetchInit.signal ?? void 0;
  const startedAt = Date.now();
  let attempt = 0;
  let finalResponse;
  let lastResponse;
  try {
    while (true) {
      if (signal?.aborted) throw abortError(signal);
      attempt++;
      const budget = timeout ? timeoutSignal(timeout) : void 0;
      const attemptSignal = budget && signal ? anySignal([signal, budget]) : budget ?? signal;
      let response;
      try {
        response = await doFetch(context.url, {
          ...fetchInit,
          // `fetch` requires it for a stream body.
          ...isStream ? { duplex: "half" } : {},
          signal: attemptSignal ?? null,
          method: context.method,
          headers: context.headers,
          body: payload ?? null
        });
      } catch (error) {
        const timedOut = timeout !== void 0 && budget?.aborted && !signal?.aborted;
        if (attempt < maxAttempts && !signal?.aborted && await retryOn({ attempt, request: context, error })) {
          await sleep(retryDelay(retry, attempt, null), signal);
          continue;
        }
        if (timedOut) throw new TimeoutError(op.id, timeout, attempt);
        throw error;
      }
      lastResponse = response;
      for (let i = middleware.length - 1; i >= 0; i--) {
        const onResponse = middleware[i]?.onResponse;
        if (onResponse) {
          const replaced = await onResponse(response, context);
          if (replaced && replaced !== response) {
            await response.body?.cancel().catch(() => void 0);
            response = replaced;
            lastResponse = replaced;
          }
        }
      }
      if (!response.ok && attempt < maxAttempts && !signal?.aborted && await retryOn({ attempt, request: context, response })) {
        const retryAfter = response.headers.get("retry-after");
        await response.body?.cancel().catch(() => void 0);
        lastResponse = void 0;
        await sleep(retryDelay(retry, attempt, retryAfter), signal);
        continue;
      }
      finalResponse = response;
      break;
    }
  } catch (error) {
    const settled2 = {
      response: lastResponse,
      error,
      attempts: attempt,
      durationMs: Date.now() - startedAt
    };
    for (const mw of middleware) {
      if (!mw.onSettled) continue;
      try {
        await mw.onSettled(context, settled2);
      } catch (hookError) {
        globalThis.console?.warn("onSettled hook failed", hookError);
      }
    }
    throw error;
  }
  const settled = {
    response: finalResponse,
    attempts: attempt,
    durationMs: Date.now() - startedAt
  };
  const hookErrors = [];
  for (const mw of middleware) {
    if (!mw.onSettled) continue;
    try {
      await mw.onSettled(context, settled);
    } catch (hookError) {
      hookErrors.push(hookError);
    }
  }
  if (hookErrors.length > 0) {
    await finalResponse.body?.cancel().catch(() => void 0);
    throw hookErrors[0];
  }
  return { response: finalResponse, context };
}
var LAYERS = ["path", "query", "body", "headers", "cookies"];
var LAYER_OF = {
  path: "path",
  query: "query",
  header: "headers",
  cookie: "cookies"
};
function namespaceArgs(op, args) {
  const layers = {};
  let body;
  let properties;
  const layerOfParam = new Map((op.params ?? []).map((param) => [param.name, param.in]));
  for (const [key, value] of Object.entries(args)) {
    const layer = LAYER_OF[layerOfParam.get(key) ?? ""];
    if (layer !== void 0) {
      (layers[layer] ??= {})[key] = value;
    } else if (key === "body" && op.body !== void 0) {
      body = value;
    } else if (op.body !== void 0) {
      (properties ??= {})[key] = value;
    } else {
      throw new TypeError(
        `Unknown argument "${key}" for operation "${op.id}": it names no declared parameter, and the operation takes no request body.`
      );
    }
  }
  const namespaced = {};
  if (layers.path) namespaced.path = layers.path;
  if (layers.query) namespaced.query = layers.query;
  if (layers.headers) namespaced.headers = layers.headers;
  if (layers.cookies) namespaced.cookies = layers.cookies;
  if (properties !== void 0) namespaced.body = properties;
  else if (body !== void 0) namespaced.body = body;
  return namespaced;
}
function acceptFor(kind) {
  if (kind === "text") return "text/*";
  if (kind === "blob" || kind === "arrayBuffer" || kind === "stream" || kind === "formData") {
    return "*/*";
  }
  return "application/json";
}
function kindFor(op) {
  if (op.responseKind === "void" || op.responseKind === "blob" || op.responseKind === "text") {
    return op.responseKind;
  }
  return "auto";
}
function inputOf(op, args, config) {
  const merged = config.argsStyle === "flat" && op.argsStyle !== "grouped";
  return merged ? namespaceArgs(op, args) : args;
}
function splitArgs(op, args) {
  for (const key of Object.keys(args)) {
    if (!LAYERS.includes(key)) {
      throw new TypeError(
        `Unknown argument "${key}" for operation "${op.id}". Inputs are grouped by layer: ${LAYERS.join(", ")}.`
      );
    }
  }
  return {
    path: args.path ?? {},
    query: args.query,
    body: args.body,
    headers: args.headers,
    cookies: args.cookies
  };
}
function queryStyles(op) {
  let styles;
  for (const param of op.params ?? []) {
    if (param.in !== "query") continue;
    const deviates = param.style !== void 0 && param.style !== "form" || param.explode === false || param.allowReserved === true;
    if (!deviates) continue;
    styles ??= {};
    styles[param.name] = {
      style: param.style ?? "form",
      explode: param.explode ?? true,
      ...param.allowReserved === void 0 ? {} : { allowReserved: param.allowReserved }
    };
  }
  return styles;
}
function stringHeaders(headers) {
  const out = {};
  for (const [key, value] of Object.entries(headers ?? {})) {
    if (value !== void 0 && value !== null) out[key] = String(value);
  }
  return out;
}
async function prepareRequest(config, op, args, init, caps) {
  const { path, query, body, headers, cookies } = splitArgs(op, args);
  const authed = op.security?.length && caps.resolveAuth ? await caps.resolveAuth(op.security, config) : { headers: {}, query: {} };
  const cookiePairs = Object.entries(cookies ?? {}).filter(([, value]) => value !== void 0 && value !== null).map(([cookieName, value]) => `${cookieName}=${encodeURIComponent(String(value))}`);
  if (cookiePairs.length > 0) {
    authed.headers.Cookie = [authed.headers.Cookie, ...cookiePairs].filter(Boolean).join("; ");
  }
  const fullQuery = { ...query, ...authed.query };
  const url = buildUrl(
    config.serverUrl ?? "",
    substitutePath(op.path, path),
    Object.keys(fullQuery).length > 0 ? fullQuery : void 0,
    queryStyles(op)
  );
  const mergedInit = {
    ...init,
    method: op.method.toUpperCase(),
    // Precedence, lowest → highest (later spreads win): injected auth → explicit
    // header params → caller `init.headers` — the caller always overrides both.
    headers: {
      ...authed.headers,
      ...stringHeaders(headers),
      ...toHeaderRecord(init.headers)
    }
  };
  return { url, init: mergedInit, body };
}
function coerceResponseHeader(raw, type) {
  if (raw === null) return void 0;
  if (type === "number") {
    if (raw.trim() === "") return void 0;
    const value = Number(raw);
    return Number.isFinite(value) ? value : void 0;
  }
  if (type === "boolean") {
    const value = raw.trim().toLowerCase();
    if (value === "true") return true;
    if (value === "false") return false;
    return void 0;
  }
  return raw;
}
function readEnvelopeHeaders(response, specs) {
  const headers = {};
  for (const spec of specs ?? []) {
    const value = coerceResponseHeader(response.headers.get(spec.name), spec.type);
    if (value !== void 0) headers[spec.key] = value;
  }
  return headers;
}
async function execute(config, op, args, init, caps) {
  const prepared = await prepareRequest(config, op, args, init, caps);
  const opCtx = { id: op.id, path: op.path, tags: [...op.tags ?? []] };
  const { parseAs, envelope, ...sendInit } = prepared.init;
  const readKind = parseAs ?? kindFor(op);
  const { response, context } = await send(
    config,
    opCtx,
    prepared.url,
    sendInit,
    prepared.body,
    op.body,
    caps,
    acceptFor(readKind)
  );
  if (config.errorMode === "result") {
    if (!response.ok) {
      return { data: void 0, error: await readError(response), response };
    }
    return { data: await parse(response, readKind), error: void 0, response };
  }
  if (!response.ok) {
    let error = new ApiError(
      context.url,
      response.status,
      response.statusText,
      await readError(response)
    );
    for (const mw of middlewareChain(config)) {
      if (mw.onError) error = await mw.onError(error, context);
    }
    throw error;
  }
  const data = await parse(response, readKind);
  if (envelope === true) {
    return {
      data,
      headers: readEnvelopeHeaders(response, op.responseHeaders),
      response
    };
  }
  return data;
}
function paginateCapability(caps, op) {
  if (!caps.paginate) {
    throw new Error(`Pagination capability not wired: cannot iterate operation "${op.id}"`);
  }
  return caps.paginate;
}
function pageCall(method, config) {
  const callWithoutEnvelope = (args, init) => {
    if (!init || init.envelope === void 0) return method(args, init);
    const { envelope: _envelope, ...pageInit } = init;
    return method(args, pageInit);
  };
  if (config.errorMode !== "result") return callWithoutEnvelope;
  return async (args, init) => {
    const envelope = await callWithoutEnvelope(args, init);
    if (!envelope.response.ok) {
      const { response } = envelope;
      throw new ApiError(response.url, response.status, response.statusText, envelope.error);
    }
    return envelope.data;
  };
}
function linkPageCall(config, op, caps) {
  return async (args = {}, init = {}) => {
    const prepared = await prepareRequest(config, op, args, init, caps);
    const { parseAs, envelope: _envelope, ...sendInit } = prepared.init;
    const readKind = parseAs ?? kindFor(op);
    const opCtx = { id: op.id, path: op.path, tags: [...op.tags ?? []] };
    const { response } = await send(
      config,
      opCtx,
      prepared.url,
      sendInit,
      prepared.body,
      op.body,
      caps,
      acceptFor(readKind)
    );
    if (!response.ok) {
      throw new ApiError(
        prepared.url,
        response.status,
        response.statusText,
        await readError(response)
      );
    }
    return {
      page: await parse(response, readKind),
      linkHeader: response.headers.get("link"),
      // Some `Response` implementations leave `url` empty (mocks, constructed responses).
      url: response.url === "" ? prepared.url : response.url
    };
  };
}
function createClientCore(operations, initial = {}, caps = {}) {
  const given = initial;
  const config = { ...given, middleware: [...given.middleware ?? []] };
  const client = {};
  for (const [name, op] of Object.entries(operations)) {
    if (op.responseKind === "sse") {
      const method = (given2 = {}, init = {}) => {
        const args = inputOf(op, given2, config);
        if (!caps.sse) {
          throw new Error(`SSE capability not wired: cannot stream operation "${op.id}"`);
        }
        const stream = caps.sse;
        return (async function* () {
          const opCtx = { id: op.id, path: op.path, tags: [...op.tags ?? []] };
          const prepare = async () => {
            const prepared = await prepareRequest(config, op, args, init, caps);
            return { url: prepared.url, init: prepared.init, body: prepared.body };
          };
          yield* stream(config, opCtx, prepare, op.sseDataKind ?? "text");
        })();
      };
      Object.defineProperty(method, "name", { value: name });
      Object.defineProperty(method, "operationId", { value: op.id });
      client[name] = method;
    } else {
      const raw = (args = {}, init = {}) => execute(config, op, args, init, caps);
      const method = (args = {}, init = {}) => raw(inputOf(op, args, config), init);
      Object.defineProperty(method, "name", { value: name });
      Object.defineProperty(method, "operationId", { value: op.id });
      const spec = op.pagination;
      client[name] = spec === void 0 ? method : spec.style === "link" || spec.style === "body-link" ? Object.assign(method, {
        pages: (args, init) => paginateCapability(caps, op).pagesByLink(
          linkPageCall(config, op, caps),
          spec,
          inputOf(op, args ?? {}, config),
          init
        ),
        items: (args, init) => paginateCapability(caps, op).itemsByLink(
          linkPageCall(config, op, caps),
          spec,
          inputOf(op, args ?? {}, config),
          init
        )
      }) : Object.assign(method, {
        pages: (args, init) => paginateCapability(caps, op).pages(
          pageCall(raw, config),
          spec,
          inputOf(op, args ?? {}, config),
          init
        ),
        items: (args, init) => paginateCapability(caps, op).items(
          pageCall(raw, config),
          spec,
          inputOf(op, args ?? {}, config),
          init
        )
      });
    }
  }
  client.configure = (next) => {
    const { errorMode: _fixedMode, argsStyle: _fixedStyle, auth, ...rest } = next;
    Object.assign(config, rest);
    if (auth) {
      config.auth = {
        ...config.auth,
        ...auth,
        ...auth.apiKey ? { apiKey: { ...config.auth?.apiKey, ...auth.apiKey } } : {}
      };
    }
  };
  client.use = (...middleware) => {
    config.middleware = [...config.middleware ?? [], ...middleware];
  };
  client.auth = {
    bearer(token) {
      config.auth = { ...config.auth, bearer: token };
    },
    basic(username, password) {
      config.auth = { ...config.auth, basic: { username, password } };
    },
    apiKey(scheme, value) {
      config.auth = { ...config.auth, apiKey: { ...config.auth?.apiKey, [scheme]: value } };
    }
  };
  return client;
}
function createClient(operations, config) {
  return createClientCore(operations, config, { resolveAuth, paginate: { pages, items, pagesByLink, itemsByLink } });
}

// src/index.ts
var version = "0.1.0";
var RoomkeeperError = class extends Error {
  name = "RoomkeeperError";
  status;
  /** Undefined when the service did not make the answer, e.g. a proxy's 502. */
  code;
  /** With a 400: what was wrong, and where. */
  details;
  body;
  url;
  constructor(error) {
    const body = error.body ?? {};
    super(typeof body.error === "string" ? body.error : `unexpected answer with status ${error.status}`);
    this.status = error.status;
    this.code = typeof body.code === "string" ? body.code : void 0;
    this.details = Array.isArray(body.details) ? body.details : [];
    this.body = error.body;
    this.url = error.url;
  }
};
var ConnectionError = class extends Error {
  name = "ConnectionError";
  /** Whether the request certainly never left. */
  unsent;
  constructor(cause) {
    super("no answer from the service", { cause });
    const { code } = cause?.cause ?? {};
    this.unsent = code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN";
  }
};
async function repeatIsSafe({ request, response, error }) {
  const reading = request.method.toUpperCase() === "GET";
  if (!response) return reading || error instanceof ConnectionError && error.unsent;
  if (response.status === 429) return true;
  if (reading) return [408, 500, 502, 503, 504].includes(response.status);
  if (response.status !== 503) return false;
  const body = await response.clone().json().catch(() => ({}));
  return body.code === "overloaded";
}
function secondsToWait(header) {
  if (header === null) return 0;
  const seconds = Number(header);
  if (!Number.isNaN(seconds)) return seconds;
  return Math.max(0, (Date.parse(header) - Date.now()) / 1e3) || 0;
}
async function mustBeOfService(response, { url }) {
  if (!response.ok || response.status === 204) return;
  const text = await response.clone().text();
  if (!isObject(text)) throw new RoomkeeperError(new ApiError(url, response.status, response.statusText, text));
}
function isObject(text) {
  try {
    JSON.parse(text);
    return text.trimStart().startsWith("{");
  } catch {
    return false;
  }
}
function createRoomkeeper(options) {
  const { baseUrl, key, timeout = 3e4, retries = 2, retryDelay: retryDelay2 = 250, maxRetryAfter = 6e4 } = options;
  const send2 = options.fetch ?? globalThis.fetch;
  const own = `roomkeeper-ts/${version}`;
  return createClient(OPERATIONS, {
    serverUrl: baseUrl,
    argsStyle: "flat",
    clientHeader: false,
    timeout,
    auth: key === void 0 ? {} : { bearer: key },
    headers: {
      ...typeof document === "undefined" && {
        "User-Agent": options.userAgent === void 0 ? own : `${options.userAgent} ${own}`
      },
      ...options.headers
    },
    retry: {
      retries,
      retryDelay: retryDelay2,
      retryOn: async (context) => {
        const wait = secondsToWait(context.response?.headers.get("retry-after") ?? null);
        return wait * 1e3 <= maxRetryAfter && await repeatIsSafe(context);
      }
    },
    fetch: async (input, init) => {
      try {
        const response = await send2(input, init);
        const text = await response.text();
        return new Response(text === "" ? null : text, response);
      } catch (error) {
        throw init?.signal?.aborted ? error : new ConnectionError(error);
      }
    },
    onResponse: mustBeOfService,
    onError: (error) => new RoomkeeperError(error)
  });
}

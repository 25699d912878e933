/** Made from openapi.yaml by npm run generate. */
export interface paths {
    "/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Modify a username
         * @description Gives the caller another name. One's own name, or another case of it, is allowed.
         */
        put: operations["renameUser"];
        /**
         * Create a user
         * @description Registers an account and logs it in. Names that differ only in case, width or composition are one name.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the user
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get information about some user
         * @description Anyone may ask, with or without a session key.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in and get a session key
         * @description An unknown user and a wrong password get the same answer in the same time.
         */
        post: operations["logIn"];
        /**
         * Revoke and invalidate a session key
         * @description The key in the body is the credential; no other is needed. Answers 204 once the key does not work, also when it already
         *     did not. No request that arrives after the 204 is carried out with this key. A change that is under way at that moment may
         *     still complete within a fraction of a second; one that is waiting for its room is refused.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the information of a room named in the body
         * @description The same as `updateRoom`, for callers that give the room's id in the body.
         */
        put: operations["updateRoomInBody"];
        /**
         * Create a room
         * @description The caller becomes the owner and the first member.
         */
        post: operations["createRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room/{room_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get information about some room
         * @description Anyone may read an open room. A closed room is visible to its members alone.
         */
        get: operations["getRoom"];
        /**
         * Change the information of a room
         * @description Gives a room another name, opens it or closes it. Only its owner and admins may. At least one field is required.
         */
        put: operations["updateRoom"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room/{room_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get the users of a room
         * @description The members of a room in the order in which they joined; the owner and the admins are among them.
         */
        get: operations["listUsers"];
        /**
         * Invite a user to a room
         * @description Adds the user at once. In an open room any user may add anyone, themselves included (that is joining); in a closed room
         *     the owner and the admins may. A banned user can be added by nobody, and can add nobody.
         */
        put: operations["inviteUser"];
        post?: never;
        /**
         * Remove a user from a room
         * @description The owner and the admins may remove users, and anyone may remove themselves (that is leaving). Nobody removes the owner,
         *     and only the owner removes an admin. An admin who is removed is no longer an admin.
         */
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room/{room_id}/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
                /**
                 * @description UUID of the user
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get a user in a room
         * @description Tells whether a user is a member of a room.
         */
        get: operations["getRoomUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room/{room_id}/admins": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get the admins of a room
         * @description Whom the owner appointed, in the order of appointment. The owner is not on this list.
         */
        get: operations["listAdmins"];
        /**
         * Add an admin to a room
         * @description Appoints a member. Only the owner may.
         */
        put: operations["addAdmin"];
        post?: never;
        /**
         * Remove an admin from a room
         * @description Ends an appointment; the user stays a member. Only the owner may.
         */
        delete: operations["removeAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room/{room_id}/bans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get the banned users of a room
         * @description Whom the owner and the admins banned, in the order of the bans.
         */
        get: operations["listBans"];
        /**
         * Ban a user from a room
         * @description Removes a member and keeps them out; someone who was never in can be banned too. The owner and the admins may ban.
         *     Nobody bans the owner, and only the owner bans an admin, who is then no longer an admin.
         */
        put: operations["banUser"];
        post?: never;
        /**
         * Lift a ban of a user in a room
         * @description The user may be in this room again, but is not brought back. The owner and the admins may lift bans.
         */
        delete: operations["liftBan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room/{room_id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get the owner of a room
         * @description Every room has exactly one owner.
         */
        get: operations["getOwner"];
        put?: never;
        /**
         * Change the owner of a room
         * @description Hands the room over to another member, who is then no longer listed as an admin. The old owner stays as an ordinary
         *     member. Handing over to oneself changes nothing. Only the owner may.
         */
        post: operations["changeOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: uuid
         * @description A UUID (RFC 9562)
         */
        Uuid: string;
        /**
         * @description 1 to 64 Unicode letters, marks, digits and `. _ -`, starting with a letter or a digit. Answered in Unicode
         *     normalization form C.
         */
        Username: string;
        /**
         * Format: password
         * @description 8 characters to 72 bytes of UTF-8, without NUL. bcrypt reads no further than 72 bytes. Passwords are compared, and
         *     measured, as RFC 8265's OpaqueString: in Unicode normalization form C, with every kind of space as U+0020.
         */
        Password: string;
        /**
         * Format: password
         * @description A `Password`, or one that is within its bounds only as it is sent, which accounts may have from before.
         */
        CurrentPassword: string;
        /** @description 0 to 200 characters, no control characters */
        RoomName: string;
        /** @description 32 random bytes in base64url */
        SessionKey: string;
        Count: number;
        /** @description A place in a list. What it consists of may change. */
        Cursor: string;
        NewUser: {
            username: components["schemas"]["Username"];
            password: components["schemas"]["Password"];
        };
        CreatedUser: {
            user_id: components["schemas"]["Uuid"];
            key: components["schemas"]["SessionKey"];
            expires_at: components["schemas"]["ExpiresAt"];
        };
        /**
         * Format: date-time
         * @description when the session key stops working (RFC 3339, UTC)
         */
        ExpiresAt: string;
        UsernameChange: {
            username: components["schemas"]["Username"];
        };
        User: {
            username: components["schemas"]["Username"];
            user_id: components["schemas"]["Uuid"];
        };
        Credentials: {
            user_id: components["schemas"]["Uuid"];
            password: components["schemas"]["CurrentPassword"];
        };
        IssuedKey: {
            key: components["schemas"]["SessionKey"];
            expires_at: components["schemas"]["ExpiresAt"];
        };
        KeyToRevoke: {
            /** @description the session key to revoke; one that was never issued does not work already */
            key: string;
            user_id: components["schemas"]["Uuid"];
        };
        NewRoom: {
            /**
             * @description 0 to 200 characters, no control characters; none when it is absent
             * @default
             */
            name: components["schemas"]["RoomName"];
            /**
             * @description Is this room joinable by any user? It is when this is absent.
             * @default true
             */
            open: boolean;
        };
        RoomChange: {
            name?: components["schemas"]["RoomName"];
            open?: components["schemas"]["Open"];
        };
        RoomChangeWithId: {
            room_id: components["schemas"]["Uuid"];
            name?: components["schemas"]["RoomName"];
            open?: components["schemas"]["Open"];
        };
        /** @description Is this room joinable by any user? */
        Open: boolean;
        Room: {
            room_id: components["schemas"]["Uuid"];
            name: components["schemas"]["RoomName"];
            open: components["schemas"]["Open"];
            user_count: components["schemas"]["Count"];
            owner: components["schemas"]["Uuid"];
        };
        Owner: {
            owner: components["schemas"]["Uuid"];
        };
        UserReference: {
            user_id: components["schemas"]["Uuid"];
        };
        UserList: {
            /** @description UUIDs, oldest entry first */
            users: components["schemas"]["Uuid"][];
            /** @description the offset of the first entry of this section */
            index: components["schemas"]["Count"];
            /** @description how many members the room has */
            user_count: components["schemas"]["Count"];
            /** @description how many entries the whole list has */
            total: components["schemas"]["Count"];
            /** @description where the next section begins, to be given as `after`; absent when this section ends the list */
            next?: components["schemas"]["Cursor"];
        };
        Presence: {
            /**
             * @description Is this user present in this room?
             * @constant
             */
            present: true;
        };
        ErrorBody: {
            error: components["schemas"]["ErrorSentence"];
            code: components["schemas"]["ErrorCode"];
        };
        InvalidRequestBody: {
            error: components["schemas"]["ErrorSentence"];
            code: components["schemas"]["ErrorCode"];
            details: components["schemas"]["ErrorDetail"][];
        };
        /** @description what went wrong, for people */
        ErrorSentence: string;
        ErrorDetail: {
            /**
             * @description the part of the request
             * @enum {string}
             */
            in: "path" | "query" | "header" | "body";
            /** @description a JSON Pointer (RFC 6901) into that part; empty for the whole of it */
            path: string;
            /** @description what is wrong there */
            message: string;
        };
        /**
         * @description What went wrong, for programs. A word never changes its meaning; new ones may come.
         * @enum {string}
         */
        ErrorCode: "invalid_request" | "unreadable_body" | "malformed_http" | "key_missing" | "key_invalid" | "key_not_yours" | "bad_credentials" | "registration_closed" | "not_allowed" | "user_banned" | "owner_must_stay" | "route_not_found" | "room_not_found" | "user_not_found" | "method_not_allowed" | "request_timeout" | "username_taken" | "already_member" | "not_a_member" | "already_admin" | "already_owner" | "not_an_admin" | "already_banned" | "not_banned" | "body_too_large" | "unsupported_media_type" | "too_many_requests" | "expectation_failed" | "headers_too_large" | "internal_error" | "overloaded" | "database_unavailable" | "outcome_unknown";
    };
    responses: {
        /** @description bad or malformed request; `details` says what was wrong and where */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "the request is not what the contract asks for: body /username is required",
                 *       "code": "invalid_request",
                 *       "details": [
                 *         {
                 *           "in": "body",
                 *           "path": "/username",
                 *           "message": "is required"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InvalidRequestBody"];
            };
        };
        /** @description you are not authorized; the session key is missing, unknown, expired or revoked */
        Unauthorized: {
            headers: {
                /** @description how to authenticate */
                "WWW-Authenticate": "Bearer";
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "this session key is unknown, expired or revoked",
                 *       "code": "key_invalid"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description another user has this username */
        UsernameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "another user has this username",
                 *       "code": "username_taken"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description this room does not exist, or is not visible to you */
        RoomNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "this room does not exist",
                 *       "code": "room_not_found"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description this user does not exist, or this room does not exist */
        UserOrRoomNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "this user does not exist",
                 *       "code": "user_not_found"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description this user was not found in this room, or this room does not exist */
        MemberOrRoomNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "this user is not in this room",
                 *       "code": "user_not_found"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description this user may not do this; only the room's owner may */
        OwnerOnly: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "only the owner of this room may do this",
                 *       "code": "not_allowed"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description this user may not do this; only the owner and the admins may, and only the owner to an admin */
        ModeratorsOnly: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "only the owner and the admins of this room may do this",
                 *       "code": "not_allowed"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description the body is larger than 16 KiB */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "the body is larger than 16384 bytes",
                 *       "code": "body_too_large"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description the body is neither JSON nor a form, or its charset or content encoding is not supported */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "send application/json or application/x-www-form-urlencoded",
                 *       "code": "unsupported_media_type"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description too many registrations or logins came from this address or its neighbourhood, too many logins failed for this account,
         *     or this user made too many changes
         */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                /**
                 * @description which limit, what remains of it, and for how many seconds (draft-ietf-httpapi-ratelimit-headers-10)
                 * @example "logins";r=0;t=30
                 */
                RateLimit: string;
                /**
                 * @description how many are allowed in how many seconds
                 * @example "logins";q=100;w=600
                 */
                "RateLimit-Policy": string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "too many logins; try again in 30 s",
                 *       "code": "too_many_requests"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description a fault of the service, which was logged */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "this is a fault of the service",
                 *       "code": "internal_error"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description the service or its database cannot answer now. `overloaded`: the service has too much to do; nothing was changed.
         *     `database_unavailable`: the database cannot be used; nothing was changed. `outcome_unknown`: the change was sent to the
         *     database, which did not confirm it; it may or may not have happened.
         */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "the database is not available",
                 *       "code": "database_unavailable"
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description UUID of the room
         * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
         */
        RoomId: components["schemas"]["Uuid"];
        /**
         * @description UUID of the user
         * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
         */
        UserId: components["schemas"]["Uuid"];
        /**
         * @description Number of users to fetch
         * @example 100
         */
        Limit: number;
        /**
         * @description Offset index to start fetching; the first entry is 0
         * @example 0
         */
        Offset: number;
        /**
         * @description Where to go on: `next` of the section before; when absent, at the start. `offset` counts from there. To walk a long list, this is quicker than
         *     `offset`, and what others change meanwhile moves nothing into a section twice.
         * @example 100-100
         */
        After: components["schemas"]["Cursor"];
    };
    requestBodies: never;
    headers: {
        /** @description seconds to wait before the next try */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    renameUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "anna"
                 *     }
                 */
                "application/json": components["schemas"]["UsernameChange"];
                /**
                 * @example {
                 *       "username": "anna"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UsernameChange"];
            };
        };
        responses: {
            /** @description this username was modified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "anna"
                     *     }
                     */
                    "application/json": components["schemas"]["UsernameChange"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["UsernameTaken"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ann",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
                /**
                 * @example {
                 *       "username": "ann",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description this user was created */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11",
                     *       "key": "4mGkq0bYv1t7XwJ2oYp0S3c9dQf8hL5nR6uT7vWxYzA",
                     *       "expires_at": "2027-02-20T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedUser"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description you may not POST a new user; registration is closed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "registration is closed",
                     *       "code": "registration_closed"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            409: components["responses"]["UsernameTaken"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the user
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description user information */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "ann",
                     *       "user_id": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description this user does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user does not exist",
                     *       "code": "user_not_found"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["Credentials"];
                /**
                 * @example {
                 *       "user_id": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description user was logged in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "4mGkq0bYv1t7XwJ2oYp0S3c9dQf8hL5nR6uT7vWxYzA",
                     *       "expires_at": "2027-02-20T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["IssuedKey"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description you may not log in with these credentials */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "no user has this user_id and password",
                     *       "code": "bad_credentials"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "4mGkq0bYv1t7XwJ2oYp0S3c9dQf8hL5nR6uT7vWxYzA",
                 *       "user_id": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                 *     }
                 */
                "application/json": components["schemas"]["KeyToRevoke"];
                /**
                 * @example {
                 *       "key": "4mGkq0bYv1t7XwJ2oYp0S3c9dQf8hL5nR6uT7vWxYzA",
                 *       "user_id": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["KeyToRevoke"];
            };
        };
        responses: {
            /** @description this key does not work, in any process, from now on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            /** @description this key belongs to another user; it stays alive */
            401: {
                headers: {
                    /** @description how to authenticate */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this key belongs to another user",
                     *       "code": "key_not_yours"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRoomInBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "room_id": "0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20",
                 *       "name": "Gardening",
                 *       "open": false
                 *     }
                 */
                "application/json": components["schemas"]["RoomChangeWithId"];
                /**
                 * @example {
                 *       "room_id": "0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20",
                 *       "name": "Gardening",
                 *       "open": false
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["RoomChangeWithId"];
            };
        };
        responses: {
            /** @description the room that was modified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_id": "0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20",
                     *       "name": "Gardening",
                     *       "open": true,
                     *       "user_count": 1,
                     *       "owner": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *     }
                     */
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description this user may not modify this room; only its owner and admins may */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "only the owner and the admins of this room may do this",
                     *       "code": "not_allowed"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["RoomNotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Gardening",
                 *       "open": true
                 *     }
                 */
                "application/json": components["schemas"]["NewRoom"];
                /**
                 * @example {
                 *       "name": "Gardening",
                 *       "open": true
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["NewRoom"];
            };
        };
        responses: {
            /** @description the room that was created */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_id": "0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20",
                     *       "name": "Gardening",
                     *       "open": true,
                     *       "user_count": 1,
                     *       "owner": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *     }
                     */
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description this room exists and is visible */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_id": "0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20",
                     *       "name": "Gardening",
                     *       "open": true,
                     *       "user_count": 1,
                     *       "owner": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *     }
                     */
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["RoomNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Gardening",
                 *       "open": false
                 *     }
                 */
                "application/json": components["schemas"]["RoomChange"];
                /**
                 * @example {
                 *       "name": "Gardening",
                 *       "open": false
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["RoomChange"];
            };
        };
        responses: {
            /** @description the room that was modified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "room_id": "0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20",
                     *       "name": "Gardening",
                     *       "open": true,
                     *       "user_count": 1,
                     *       "owner": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *     }
                     */
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description this user may not modify this room; only its owner and admins may */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "only the owner and the admins of this room may do this",
                     *       "code": "not_allowed"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["RoomNotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Number of users to fetch
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Offset index to start fetching; the first entry is 0
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description Where to go on: `next` of the section before; when absent, at the start. `offset` counts from there. To walk a long list, this is quicker than
                 *     `offset`, and what others change meanwhile moves nothing into a section twice.
                 * @example 100-100
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a section of this list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *       ],
                     *       "index": 0,
                     *       "user_count": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["RoomNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/json": components["schemas"]["UserReference"];
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description this user was invited to this room */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description this user may not invite users, or one of the two is banned */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is banned from this room",
                     *       "code": "user_banned"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["UserOrRoomNotFound"];
            /** @description this user is already in this room */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is already in this room",
                     *       "code": "already_member"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/json": components["schemas"]["UserReference"];
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description this user was removed from this room */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description this user may not remove users, or the user to remove is the owner */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "the owner of a room can not leave it; hand the room over first",
                     *       "code": "owner_must_stay"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["UserOrRoomNotFound"];
            /** @description this user is not in this room */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is not in this room",
                     *       "code": "not_a_member"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRoomUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
                /**
                 * @description UUID of the user
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an instance of this user in this room */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "present": true
                     *     }
                     */
                    "application/json": components["schemas"]["Presence"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description user does not exist in this room, or this room does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is not in this room",
                     *       "code": "user_not_found"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAdmins: {
        parameters: {
            query?: {
                /**
                 * @description Number of users to fetch
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Offset index to start fetching; the first entry is 0
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description Where to go on: `next` of the section before; when absent, at the start. `offset` counts from there. To walk a long list, this is quicker than
                 *     `offset`, and what others change meanwhile moves nothing into a section twice.
                 * @example 100-100
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a section of this list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *       ],
                     *       "index": 0,
                     *       "user_count": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["RoomNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/json": components["schemas"]["UserReference"];
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description this user is now a room admin */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OwnerOnly"];
            404: components["responses"]["MemberOrRoomNotFound"];
            /** @description this user is already an admin in this room, or is its owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is already an admin in this room",
                     *       "code": "already_admin"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/json": components["schemas"]["UserReference"];
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description this user is no longer a room admin */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OwnerOnly"];
            404: components["responses"]["MemberOrRoomNotFound"];
            /** @description this user is not an admin in this room */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is not an admin in this room",
                     *       "code": "not_an_admin"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBans: {
        parameters: {
            query?: {
                /**
                 * @description Number of users to fetch
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Offset index to start fetching; the first entry is 0
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description Where to go on: `next` of the section before; when absent, at the start. `offset` counts from there. To walk a long list, this is quicker than
                 *     `offset`, and what others change meanwhile moves nothing into a section twice.
                 * @example 100-100
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a section of this list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *       ],
                     *       "index": 0,
                     *       "user_count": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["RoomNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    banUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/json": components["schemas"]["UserReference"];
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description this user was banned from this room */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ModeratorsOnly"];
            404: components["responses"]["UserOrRoomNotFound"];
            /** @description this user is already banned in this room */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is already banned from this room",
                     *       "code": "already_banned"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    liftBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/json": components["schemas"]["UserReference"];
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description this ban was lifted from this room */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ModeratorsOnly"];
            404: components["responses"]["UserOrRoomNotFound"];
            /** @description this user is not banned in this room */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "this user is not banned from this room",
                     *       "code": "not_banned"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the owner of this room */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "owner": "0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11"
                     *     }
                     */
                    "application/json": components["schemas"]["Owner"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["RoomNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the room
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/json": components["schemas"]["UserReference"];
                /**
                 * @example {
                 *       "user_id": "0199e4f3-51aa-7b07-a6c4-2f8e9d10c733"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["UserReference"];
            };
        };
        responses: {
            /** @description this room has a new owner */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OwnerOnly"];
            404: components["responses"]["MemberOrRoomNotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}

/** Whether the session key of an operation is required, optional or not looked at. */
export interface callers {
    renameUser: 'required';
    createUser: 'none';
    getUser: 'optional';
    logIn: 'none';
    revokeKey: 'none';
    updateRoomInBody: 'required';
    createRoom: 'required';
    getRoom: 'optional';
    updateRoom: 'required';
    listUsers: 'optional';
    inviteUser: 'required';
    removeUser: 'required';
    getRoomUser: 'optional';
    listAdmins: 'optional';
    addAdmin: 'required';
    removeAdmin: 'required';
    listBans: 'optional';
    banUser: 'required';
    liftBan: 'required';
    getOwner: 'optional';
    changeOwner: 'required';
}

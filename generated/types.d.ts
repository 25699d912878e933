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
         * Change your username
         * @description Changes the caller's username. The current name, or another case of it, is allowed.
         */
        put: operations["renameUser"];
        /**
         * Create a user
         * @description Creates an account and logs it in. Usernames that differ only in case, width or Unicode composition are the same.
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
                 * @description The ID of the user.
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get a user
         * @description Returns a user. No session key is needed.
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
         * @description Returns a new session key. An unknown user and a wrong password get the same response, after the same time.
         */
        post: operations["logIn"];
        /**
         * Revoke a session key
         * @description The key in the body is the credential; no other is needed. Returns 204 once the key no longer works, even if it did not
         *     work before. The key is rejected in every request that arrives after the 204. A change that is in progress at that
         *     moment may still complete within a fraction of a second; one that is waiting for its room is refused.
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
         * Update a room given in the body
         * @description Does the same as `updateRoom`, with the room's ID in the body.
         */
        put: operations["updateRoomInBody"];
        /**
         * Create a room
         * @description Creates a room. The caller becomes its owner and first member.
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get a room
         * @description Returns a room. An open room is visible to everyone, a closed room only to its members.
         */
        get: operations["getRoom"];
        /**
         * Update a room
         * @description Renames a room, opens it or closes it. Only the owner and the admins may do this. At least one field is required.
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * List the members of a room
         * @description Lists the members in the order in which they joined, including the owner and the admins.
         */
        get: operations["listUsers"];
        /**
         * Add a user to a room
         * @description Adds the user immediately. In an open room, any user may add anyone, including themselves (this is how to join). In a
         *     closed room, only the owner and the admins may. A banned user cannot be added and cannot add anyone.
         */
        put: operations["inviteUser"];
        post?: never;
        /**
         * Remove a user from a room
         * @description The owner and the admins may remove users, and anyone may remove themselves (this is how to leave). The owner cannot be
         *     removed, and only the owner may remove an admin, who then is no longer an admin.
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
                /**
                 * @description The ID of the user.
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get a member of a room
         * @description Checks whether a user is a member of a room.
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * List the admins of a room
         * @description Lists the admins in the order of their appointment. The owner is not included.
         */
        get: operations["listAdmins"];
        /**
         * Add an admin to a room
         * @description Makes a member an admin. Only the owner may do this.
         */
        put: operations["addAdmin"];
        post?: never;
        /**
         * Remove an admin from a room
         * @description Dismisses an admin, who remains a member. Only the owner may do this.
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * List the banned users of a room
         * @description Lists the banned users in the order in which they were banned.
         */
        get: operations["listBans"];
        /**
         * Ban a user from a room
         * @description Removes the user from the room and keeps them out. Users who are not members can be banned, too. The owner and the admins
         *     may ban. The owner cannot be banned, and only the owner may ban an admin, who then is no longer an admin.
         */
        put: operations["banUser"];
        post?: never;
        /**
         * Lift the ban of a user
         * @description Lets the user join the room again, but does not add them. The owner and the admins may do this.
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        /**
         * Get the owner of a room
         * @description Returns the owner. Every room has exactly one.
         */
        get: operations["getOwner"];
        put?: never;
        /**
         * Change the owner of a room
         * @description Transfers the room to another member, who then is no longer listed as an admin. The previous owner remains an ordinary
         *     member. A transfer to oneself changes nothing. Only the owner may do this.
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
         * @description A UUID (RFC 9562).
         */
        Uuid: string;
        /**
         * @description 1 to 64 Unicode letters, marks, digits and `. _ -`, starting with a letter or a digit. Returned in Unicode
         *     normalization form C.
         */
        Username: string;
        /**
         * Format: password
         * @description At least 8 characters and at most 72 bytes of UTF-8, without NUL. Passwords are measured and compared as RFC 8265's
         *     OpaqueString: in Unicode normalization form C, with every kind of space as U+0020.
         */
        Password: string;
        /**
         * Format: password
         * @description A `Password`, or one that has the right length only as it was sent. Older accounts may have such passwords.
         */
        CurrentPassword: string;
        /** @description 0 to 200 characters, without control characters. */
        RoomName: string;
        /** @description 32 random bytes in base64url. */
        SessionKey: string;
        Count: number;
        /** @description A position in a list. Treat it as opaque; its format may change. */
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
         * @description When the session key expires (RFC 3339, UTC).
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
            /** @description The session key to revoke. A key that was never issued counts as revoked. */
            key: string;
            user_id: components["schemas"]["Uuid"];
        };
        NewRoom: {
            /**
             * @description 0 to 200 characters, without control characters. Empty by default.
             * @default
             */
            name: components["schemas"]["RoomName"];
            /**
             * @description Whether any user may join the room. True by default.
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
        /** @description Whether any user may join the room. */
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
            /** @description The IDs of the users, oldest entry first. */
            users: components["schemas"]["Uuid"][];
            /** @description The offset of the first entry of this page. */
            index: components["schemas"]["Count"];
            /** @description The number of members of the room. */
            user_count: components["schemas"]["Count"];
            /** @description The number of entries in the whole list. */
            total: components["schemas"]["Count"];
            /** @description The value of `after` for the next page. Absent on the last page. */
            next?: components["schemas"]["Cursor"];
        };
        Presence: {
            /**
             * @description Always true.
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
        /** @description What went wrong, for people. */
        ErrorSentence: string;
        ErrorDetail: {
            /**
             * @description The part of the request.
             * @enum {string}
             */
            in: "path" | "query" | "header" | "body";
            /** @description A JSON Pointer (RFC 6901) into that part. Empty for the whole part. */
            path: string;
            /** @description What is wrong there. */
            message: string;
        };
        /**
         * @description What went wrong, for programs. Codes never change their meaning. New ones may be added.
         * @enum {string}
         */
        ErrorCode: "invalid_request" | "unreadable_body" | "malformed_http" | "key_missing" | "key_invalid" | "key_not_yours" | "bad_credentials" | "registration_closed" | "not_allowed" | "user_banned" | "owner_must_stay" | "route_not_found" | "room_not_found" | "user_not_found" | "method_not_allowed" | "request_timeout" | "username_taken" | "already_member" | "not_a_member" | "already_admin" | "already_owner" | "not_an_admin" | "already_banned" | "not_banned" | "body_too_large" | "unsupported_media_type" | "too_many_requests" | "expectation_failed" | "headers_too_large" | "internal_error" | "overloaded" | "database_unavailable" | "outcome_unknown";
    };
    responses: {
        /** @description The request is invalid. `details` says what is wrong and where. */
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
        /** @description The session key is missing, unknown, expired or revoked. */
        Unauthorized: {
            headers: {
                /** @description How to authenticate. */
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
        /** @description Another user has this username. */
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
        /** @description The room does not exist, or is not visible to the caller. */
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
        /** @description The user or the room does not exist. */
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
        /** @description The user is not a member of the room, or the room does not exist. */
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
        /** @description Only the owner of the room may do this. */
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
        /** @description Only the owner and the admins may do this, and only the owner to an admin. */
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
        /** @description The body is larger than 16 KiB. */
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
        /** @description The body is neither JSON nor a form, or its charset or content encoding is not supported. */
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
         * @description A rate limit was exceeded: registrations or logins from this address or its network, failed logins of this account, or
         *     changes by this user.
         */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                /**
                 * @description The limit, what remains of it, and the seconds until it resets (draft-ietf-httpapi-ratelimit-headers-10).
                 * @example "logins";r=0;t=30
                 */
                RateLimit: string;
                /**
                 * @description The quota of the limit and its window in seconds.
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
        /** @description An error of the service, which was logged. */
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
         * @description The service or its database is unavailable. `overloaded`: the service has too much to do; nothing was changed.
         *     `database_unavailable`: the database cannot be used; nothing was changed. `outcome_unknown`: the database did not confirm
         *     the change; it may or may not have been made.
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
         * @description The ID of the room.
         * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
         */
        RoomId: components["schemas"]["Uuid"];
        /**
         * @description The ID of the user.
         * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
         */
        UserId: components["schemas"]["Uuid"];
        /**
         * @description The maximum number of users to return.
         * @example 100
         */
        Limit: number;
        /**
         * @description The number of entries to skip.
         * @example 0
         */
        Offset: number;
        /**
         * @description The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
         *     walking a long list, and no entry is returned twice when the list changes in the meantime.
         * @example 100-100
         */
        After: components["schemas"]["Cursor"];
    };
    requestBodies: never;
    headers: {
        /** @description Seconds to wait before the next attempt. */
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
            /** @description The username was changed. */
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
            /** @description The user was created and logged in. */
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
            /** @description Registration is closed. */
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
                 * @description The ID of the user.
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
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
            /** @description The user does not exist. */
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
            /** @description The user is logged in. */
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
            /** @description No user has this ID and password. */
            401: {
                headers: {
                    /** @description How to authenticate. */
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
            /** @description The key no longer works. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            /** @description The key belongs to another user and was not revoked. */
            401: {
                headers: {
                    /** @description How to authenticate. */
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
            /** @description The updated room. */
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
            /** @description Only the owner and the admins may update the room. */
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
            /** @description The room that was created. */
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The room. */
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
                 * @description The ID of the room.
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
            /** @description The updated room. */
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
            /** @description Only the owner and the admins may update the room. */
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
                 * @description The maximum number of users to return.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The number of entries to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
                 *     walking a long list, and no entry is returned twice when the list changes in the meantime.
                 * @example 100-100
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /**
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
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
                 * @description The ID of the room.
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
            /** @description The user is now a member of the room. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description The caller may not add users to this room, or one of the two is banned. */
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
            /** @description The user is already a member of the room. */
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
                 * @description The ID of the room.
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
            /** @description The user was removed from the room. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description The caller may not remove this user, or the user is the owner. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "the owner of a room cannot leave it; hand the room over first",
                     *       "code": "owner_must_stay"
                     *     }
                     */
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["UserOrRoomNotFound"];
            /** @description The user is not a member of the room. */
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
                /**
                 * @description The ID of the user.
                 * @example 0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is a member of the room. */
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
            /** @description The user is not a member of the room, or the room does not exist. */
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
                 * @description The maximum number of users to return.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The number of entries to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
                 *     walking a long list, and no entry is returned twice when the list changes in the meantime.
                 * @example 100-100
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /**
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
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
                 * @description The ID of the room.
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
            /** @description The user is now an admin of the room. */
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
            /** @description The user is already an admin of the room, or is its owner. */
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
                 * @description The ID of the room.
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
            /** @description The user is no longer an admin of the room. */
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
            /** @description The user is not an admin of the room. */
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
                 * @description The maximum number of users to return.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The number of entries to skip.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description The `next` of the previous page; omit it for the first page. `offset` counts from there. This is faster than `offset` for
                 *     walking a long list, and no entry is returned twice when the list changes in the meantime.
                 * @example 100-100
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path: {
                /**
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
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
                 * @description The ID of the room.
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
            /** @description The user is now banned from the room. */
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
            /** @description The user is already banned from the room. */
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
                 * @description The ID of the room.
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
            /** @description The user is no longer banned from the room. */
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
            /** @description The user is not banned from the room. */
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
                 * @description The ID of the room.
                 * @example 0199e4f1-2b6d-7f0e-8c55-5d1f4a7e9b20
                 */
                room_id: components["parameters"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The owner of the room. */
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
                 * @description The ID of the room.
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
            /** @description The user is now the owner of the room. */
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

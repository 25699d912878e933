// Made from openapi.yaml by npm run generate.
import type { ValidateFunction } from 'ajv'
export declare const renameUser: ValidateFunction
export declare const createUser: ValidateFunction
export declare const getUser: ValidateFunction
export declare const logIn: ValidateFunction
export declare const revokeKey: ValidateFunction
export declare const updateRoomInBody: ValidateFunction
export declare const createRoom: ValidateFunction
export declare const getRoom: ValidateFunction
export declare const updateRoom: ValidateFunction
export declare const listUsers: ValidateFunction
export declare const inviteUser: ValidateFunction
export declare const removeUser: ValidateFunction
export declare const getRoomUser: ValidateFunction
export declare const listAdmins: ValidateFunction
export declare const addAdmin: ValidateFunction
export declare const removeAdmin: ValidateFunction
export declare const listBans: ValidateFunction
export declare const banUser: ValidateFunction
export declare const liftBan: ValidateFunction
export declare const getOwner: ValidateFunction
export declare const changeOwner: ValidateFunction

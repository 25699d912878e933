import { conflict } from '../errors.js'

export const usernameTaken = () => conflict('username_taken', 'another user has this username')

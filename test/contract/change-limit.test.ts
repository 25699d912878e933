import { limitsChanges } from '../support/change-limit.ts'

limitsChanges()

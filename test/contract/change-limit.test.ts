import { limitsChanges } from '../support/cases/change-limit.ts'

limitsChanges()

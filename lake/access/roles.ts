/** What a person or a token may do, from most to least. The lake gives `checker` no meaning of its own beyond writing. */
const ROLES = ['administrator', 'editor', 'checker', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** A kind of request: reading documents, changing them, or managing datasets and people. */
export type Permission = 'read' | 'write' | 'manage'

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text)

/** Whether a role carries a permission. */
export const roleAllows = (role: Role, permission: Permission): boolean => {
  switch (permission) {
    case 'read':
      return true
    case 'write':
      return role !== 'viewer'
    case 'manage':
      return role === 'administrator'
  }
}

/** The document permissions of a role, as the Studio evaluates them from a dataset's access control list. */
export const documentPermissions = (role: Role): readonly string[] =>
  roleAllows(role, 'write')
    ? ['read', 'create', 'update', 'delete', 'history', 'editHistory']
    : ['read', 'history']

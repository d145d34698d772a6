/** What `parameters` says. */

/** The sentences. */
export const parameterWords = {
  noFile: 'Say which file to look into, such as infra/main.parameters.json.',
  noTemplate:
    'infra/main.json is not here, nor beside that file: there is nothing to compare with. Run it in the folder of the project.',
  isTemplate: 'that is the template itself. Name the file of its values, such as infra/main.parameters.json.',
  unreadable: 'the file is not there, or holds no parameters as JSON. infra/main.parameters.json shows the form.',
  missing: (meaning: string): string => `missing. ${meaning}`,
  unknown: 'the template has no such parameter; infra/main.json names those it has.',
  standIn: (meaning: string): string => `still an example; put your own there. ${meaning}`,
  well: 'Nothing is missing, misspelt or still an example. Whether Azure takes the values, “what-if” says.',
} as const;

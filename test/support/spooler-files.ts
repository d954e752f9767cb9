/** What a private CUPS is made of: its two configuration files, one printer description and its printers' backends. */

interface Place {
  folder: string;
  port: number;
  /** Whether a job can be asked about when it is over. */
  keepsHistory: boolean;
}

/** Everybody may do everything here: it listens on this computer alone, and for one test. */
export const cupsdConf = ({ port, keepsHistory }: Place): string => `Listen 127.0.0.1:${port}
LogLevel info
MaxLogSize 0
DirtyCleanInterval 0
Browsing No
WebInterface No
DefaultAuthType None
ErrorPolicy abort-job
PreserveJobFiles No
PreserveJobHistory ${keepsHistory ? 'Yes' : 'No'}
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

export const cupsFilesConf = ({ folder }: Pick<Place, 'folder'>): string => `ServerRoot ${folder}/etc
ServerBin ${folder}/bin
DataDir /usr/share/cups
CacheDir ${folder}/cache
StateDir ${folder}/state
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
FatalErrors config
FileDevice Yes
`;

/** A printer that takes PDF as it comes, on A4, A5 and cards. */
export const printerDescription = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Product: "(Test)"
*Manufacturer: "Test"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A5: "<</PageSize[420 595]>>setpagedevice"
*PageSize w241h153: "<</PageSize[241 153]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A5: "<</PageSize[420 595]>>setpagedevice"
*PageRegion w241h153: "<</PageSize[241 153]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595 842"
*ImageableArea A5: "0 0 420 595"
*ImageableArea w241h153: "0 0 241 153"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension A5: "420 595"
*PaperDimension w241h153: "241 153"
`;

/** Writes what it is given into the folder "paper", one file a job, whole; a spooler started anew may do a job twice. */
const prints = 'cat "${6:--}" > "$paper/.$1.$$" && mv "$paper/.$1.$$" "$paper/$1.pdf"';
const waitsFor = (sign: string): string => `while [ ! -e "$signs/${sign}" ]; do sleep 0.1; done`;

/** Each printer's backend: what it does with a job. */
const behaviours = {
  good: prints,
  empty: `trap 'echo "STATE: -media-empty-error" >&2; exit 0' TERM
echo "STATE: +media-empty-error" >&2
${waitsFor('paper')}
echo "STATE: -media-empty-error" >&2
${prints}`,
  slow: `${waitsFor('go')}\n${prints}`,
  failing: 'echo "ERROR: This printer fails every job." >&2; exit 1',
} as const;

export type Behaviour = keyof typeof behaviours;

export const backend = (behaviour: Behaviour, folder: string): string => `#!/bin/sh
# Without a job CUPS asks what there is; a job comes with five words and perhaps a file.
[ $# -eq 0 ] && echo 'direct ${behaviour}:/ "Test" "Test"' && exit 0
paper='${folder}/paper'
signs='${folder}/signs'
${behaviours[behaviour]}
`;

/** Printer to behaviour; the states beyond that are set by lpadmin's sisters. */
export const printers = {
  good: 'good',
  empty: 'empty',
  slow: 'slow',
  failing: 'failing',
  paused: 'good',
  rejecting: 'good',
} as const satisfies Record<string, Behaviour>;

export type PrinterName = keyof typeof printers;

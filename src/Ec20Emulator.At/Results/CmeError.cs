namespace Ec20Emulator.At.Results;

/// <summary>Errors of +CME ERROR with the numbers of at-engine.md 6, from 501 on those of gnss.md 1, from 601 on those of http-mqtt-ftp.md 5 and 2.1 and of Features/Smtp/SMTP.md; the text of each is in <see cref="CmeErrorText"/>.</summary>
public enum CmeError
{
    /// <summary>phone failure.</summary>
    PhoneFailure = 0,
    /// <summary>operation not allowed.</summary>
    OperationNotAllowed = 3,
    /// <summary>operation not supported.</summary>
    OperationNotSupported = 4,
    /// <summary>SIM not inserted.</summary>
    SimNotInserted = 10,
    /// <summary>SIM PIN required.</summary>
    SimPinRequired = 11,
    /// <summary>SIM PUK required.</summary>
    SimPukRequired = 12,
    /// <summary>SIM failure.</summary>
    SimFailure = 13,
    /// <summary>SIM busy.</summary>
    SimBusy = 14,
    /// <summary>incorrect password.</summary>
    IncorrectPassword = 16,
    /// <summary>SIM PIN2 required.</summary>
    SimPin2Required = 17,
    /// <summary>SIM PUK2 required.</summary>
    SimPuk2Required = 18,
    /// <summary>memory full.</summary>
    MemoryFull = 20,
    /// <summary>invalid index.</summary>
    InvalidIndex = 21,
    /// <summary>not found.</summary>
    NotFound = 22,
    /// <summary>memory failure.</summary>
    MemoryFailure = 23,
    /// <summary>text string too long.</summary>
    TextTooLong = 24,
    /// <summary>invalid characters in text string.</summary>
    InvalidText = 25,
    /// <summary>dial string too long.</summary>
    DialStringTooLong = 26,
    /// <summary>invalid characters in dial string.</summary>
    InvalidDialString = 27,
    /// <summary>no network service.</summary>
    NoNetworkService = 30,
    /// <summary>network timeout.</summary>
    NetworkTimeout = 31,
    /// <summary>unknown.</summary>
    Unknown = 100,

    /// <summary>GNSS: Invalid parameter(s).</summary>
    GnssInvalidParameters = 501,
    /// <summary>GNSS: GNSS subsystem busy.</summary>
    GnssBusy = 503,
    /// <summary>GNSS: Session is ongoing.</summary>
    GnssSessionOngoing = 504,
    /// <summary>GNSS: Session not active.</summary>
    GnssSessionNotActive = 505,
    /// <summary>GNSS: Function not enabled.</summary>
    GnssFunctionNotEnabled = 507,
    /// <summary>GNSS: Time information error.</summary>
    GnssTime = 508,
    /// <summary>GNSS: XTRA not enabled.</summary>
    GnssXtraNotEnabled = 509,
    /// <summary>GNSS: XTRA file open failed.</summary>
    GnssXtraFileOpen = 510,
    /// <summary>GNSS: Bad CRC for XTRA data file.</summary>
    GnssXtraFileDamaged = 511,
    /// <summary>GNSS: Internal resource error.</summary>
    GnssInternalResource = 513,
    /// <summary>GNSS: GNSS locked.</summary>
    GnssLocked = 514,
    /// <summary>GNSS: End by E911.</summary>
    GnssEndedByEmergency = 515,
    /// <summary>GNSS: Not fixed now.</summary>
    GnssNotFixed = 516,

    /// <summary>FTP(S): unknown error.</summary>
    FtpUnknown = 601,
    /// <summary>FTP(S): FTP server blocked.</summary>
    FtpServerBlocked = 602,
    /// <summary>FTP(S): FTP server busy.</summary>
    FtpServerBusy = 603,
    /// <summary>FTP(S): DNS parse failed.</summary>
    FtpDnsError = 604,
    /// <summary>FTP(S): network error.</summary>
    FtpNetworkError = 605,
    /// <summary>FTP(S): control connection closed.</summary>
    FtpControlClosed = 606,
    /// <summary>FTP(S): data connection closed.</summary>
    FtpDataClosed = 607,
    /// <summary>FTP(S): socket closed by peer.</summary>
    FtpClosedByPeer = 608,
    /// <summary>FTP(S): timeout error.</summary>
    FtpTimeout = 609,
    /// <summary>FTP(S): invalid parameter.</summary>
    FtpInvalidParameter = 610,
    /// <summary>FTP(S): failed to open file.</summary>
    FtpFileOpenFailed = 611,
    /// <summary>FTP(S): file position invalid.</summary>
    FtpFilePositionFailed = 612,
    /// <summary>FTP(S): file error.</summary>
    FtpFileError = 613,
    /// <summary>FTP(S): service not available, closing control connection.</summary>
    FtpServiceNotAvailable = 614,
    /// <summary>FTP(S): open data connection failed.</summary>
    FtpCannotOpenDataConnection = 615,
    /// <summary>FTP(S): connection closed, transfer aborted.</summary>
    FtpTransferAborted = 616,
    /// <summary>FTP(S): requested file action not taken.</summary>
    FtpFileActionNotTaken = 617,
    /// <summary>FTP(S): requested action aborted: local error in processing.</summary>
    FtpLocalError = 618,
    /// <summary>FTP(S): requested action not taken: insufficient system storage.</summary>
    FtpInsufficientStorage = 619,
    /// <summary>FTP(S): syntax error, command unrecognized.</summary>
    FtpUnrecognizedCommand = 620,
    /// <summary>FTP(S): syntax error in parameters or arguments.</summary>
    FtpBadParameter = 621,
    /// <summary>FTP(S): command not implemented.</summary>
    FtpNotImplemented = 622,
    /// <summary>FTP(S): bad sequence of commands.</summary>
    FtpBadSequence = 623,
    /// <summary>FTP(S): command parameter not implemented.</summary>
    FtpParameterNotImplemented = 624,
    /// <summary>FTP(S): not logged in.</summary>
    FtpNotLoggedIn = 625,
    /// <summary>FTP(S): need account for storing files.</summary>
    FtpNeedsAccount = 626,
    /// <summary>FTP(S): requested action not taken.</summary>
    FtpActionNotTaken = 627,
    /// <summary>FTP(S): requested action aborted: page type unknown.</summary>
    FtpPageTypeUnknown = 628,
    /// <summary>FTP(S): requested file action aborted.</summary>
    FtpStorageExceeded = 629,
    /// <summary>FTP(S): requested file name invalid.</summary>
    FtpBadFileName = 630,
    /// <summary>FTP(S): SSL authentication failed.</summary>
    FtpSslFailed = 631,

    /// <summary>SMTP(S): unknown error.</summary>
    SmtpUnknown = 651,
    /// <summary>SMTP(S): the SMTP service is busy.</summary>
    SmtpBusy = 652,
    /// <summary>SMTP(S): DNS parse failed.</summary>
    SmtpDnsError = 653,
    /// <summary>SMTP(S): network error.</summary>
    SmtpNetworkError = 654,
    /// <summary>SMTP(S): authentication type not supported.</summary>
    SmtpAuthenticationTypeNotSupported = 655,
    /// <summary>SMTP(S): socket closed by peer.</summary>
    SmtpClosedByPeer = 656,
    /// <summary>SMTP(S): PDP context deactivated.</summary>
    SmtpContextDeactivated = 657,
    /// <summary>SMTP(S): timeout.</summary>
    SmtpTimeout = 658,
    /// <summary>SMTP(S): no recipient.</summary>
    SmtpNoRecipient = 659,
    /// <summary>SMTP(S): send email failed.</summary>
    SmtpSendFailed = 660,
    /// <summary>SMTP(S): failed to open file.</summary>
    SmtpFileOpenFailed = 661,
    /// <summary>SMTP(S): not enough memory.</summary>
    SmtpNoMemory = 662,
    /// <summary>SMTP(S): failed to save the attachment.</summary>
    SmtpAttachmentNotSaved = 663,
    /// <summary>SMTP(S): invalid parameter.</summary>
    SmtpInvalidParameter = 664,
    /// <summary>SMTP(S): SSL authentication failed.</summary>
    SmtpSslFailed = 665,

    /// <summary>HTTP(S): unknown error.</summary>
    HttpUnknown = 701,
    /// <summary>HTTP(S): timeout.</summary>
    HttpTimeout = 702,
    /// <summary>HTTP(S): busy.</summary>
    HttpBusy = 703,
    /// <summary>HTTP(S): UART busy.</summary>
    HttpUartBusy = 704,
    /// <summary>HTTP(S): no GET/POST request.</summary>
    HttpNoRequest = 705,
    /// <summary>HTTP(S): network busy.</summary>
    HttpNetworkBusy = 706,
    /// <summary>HTTP(S): network open failed.</summary>
    HttpNetworkOpenFailed = 707,
    /// <summary>HTTP(S): network no configuration.</summary>
    HttpNetworkNotConfigured = 708,
    /// <summary>HTTP(S): network deactivated.</summary>
    HttpNetworkDeactivated = 709,
    /// <summary>HTTP(S): network error.</summary>
    HttpNetworkError = 710,
    /// <summary>HTTP(S): URL error.</summary>
    HttpUrlError = 711,
    /// <summary>HTTP(S): empty URL.</summary>
    HttpEmptyUrl = 712,
    /// <summary>HTTP(S): IP address error.</summary>
    HttpIpAddressError = 713,
    /// <summary>HTTP(S): DNS error.</summary>
    HttpDnsError = 714,
    /// <summary>HTTP(S): socket create error.</summary>
    HttpSocketCreateError = 715,
    /// <summary>HTTP(S): socket connect error.</summary>
    HttpSocketConnectError = 716,
    /// <summary>HTTP(S): socket read error.</summary>
    HttpSocketReadError = 717,
    /// <summary>HTTP(S): socket write error.</summary>
    HttpSocketWriteError = 718,
    /// <summary>HTTP(S): socket closed.</summary>
    HttpSocketClosed = 719,
    /// <summary>HTTP(S): data encode error.</summary>
    HttpDataEncodeError = 720,
    /// <summary>HTTP(S): data decode error.</summary>
    HttpDataDecodeError = 721,
    /// <summary>HTTP(S): read timeout.</summary>
    HttpReadTimeout = 722,
    /// <summary>HTTP(S): response failed.</summary>
    HttpResponseFailed = 723,
    /// <summary>HTTP(S): incoming call busy.</summary>
    HttpIncomingCallBusy = 724,
    /// <summary>HTTP(S): voice call busy.</summary>
    HttpVoiceCallBusy = 725,
    /// <summary>HTTP(S): input timeout.</summary>
    HttpInputTimeout = 726,
    /// <summary>HTTP(S): wait data timeout.</summary>
    HttpWaitDataTimeout = 727,
    /// <summary>HTTP(S): wait HTTP response timeout.</summary>
    HttpWaitResponseTimeout = 728,
    /// <summary>HTTP(S): memory allocation failed.</summary>
    HttpMemoryAllocationFailed = 729,
    /// <summary>HTTP(S): invalid parameter.</summary>
    HttpInvalidParameter = 730,

    /// <summary>audio unknown error.</summary>
    AudioUnknown = 901,
    /// <summary>audio invalid parameters.</summary>
    AudioInvalidParameters = 902,
    /// <summary>audio operation not supported.</summary>
    AudioNotSupported = 903,
    /// <summary>audio device busy.</summary>
    AudioBusy = 904,
}

namespace Ec20Emulator.At.Results;

/// <summary>Errors of +CMS ERROR with the numbers of sms-calls.md 4; the text of each is in <see cref="CmsErrorText"/>.</summary>
public enum CmsError
{
    /// <summary>other general problem.</summary>
    OtherGeneralProblem = 107,

    /// <summary>ME failure.</summary>
    MeFailure = 300,

    /// <summary>SMS ME reserved.</summary>
    MeReserved = 301,

    /// <summary>operation not allowed.</summary>
    OperationNotAllowed = 302,

    /// <summary>operation not supported.</summary>
    OperationNotSupported = 303,

    /// <summary>invalid PDU mode.</summary>
    InvalidPduMode = 304,

    /// <summary>invalid text mode.</summary>
    InvalidTextMode = 305,

    /// <summary>SIM not inserted.</summary>
    SimNotInserted = 310,

    /// <summary>SIM pin necessary.</summary>
    SimPinNecessary = 311,

    /// <summary>PH-SIM pin necessary.</summary>
    PhSimPinNecessary = 312,

    /// <summary>SIM failure.</summary>
    SimFailure = 313,

    /// <summary>SIM busy.</summary>
    SimBusy = 314,

    /// <summary>SIM wrong.</summary>
    SimWrong = 315,

    /// <summary>SIM PUK required.</summary>
    SimPukRequired = 316,

    /// <summary>SIM PIN2 required.</summary>
    SimPin2Required = 317,

    /// <summary>SIM PUK2 required.</summary>
    SimPuk2Required = 318,

    /// <summary>memory failure.</summary>
    MemoryFailure = 320,

    /// <summary>invalid memory index.</summary>
    InvalidMemoryIndex = 321,

    /// <summary>memory full.</summary>
    MemoryFull = 322,

    /// <summary>SMSC address unknown.</summary>
    ServiceCentreUnknown = 330,

    /// <summary>no network.</summary>
    NoNetwork = 331,

    /// <summary>network timeout.</summary>
    NetworkTimeout = 332,

    /// <summary>no +CNMA acknowledgement expected.</summary>
    NoAcknowledgementExpected = 340,

    /// <summary>unknown; what the module answers while it is busy.</summary>
    Unknown = 500,

    /// <summary>message blocked.</summary>
    MessageBlocked = 510,

    /// <summary>SIM not ready.</summary>
    SimNotReady = 512,

    /// <summary>message length exceeds.</summary>
    MessageTooLong = 513,

    /// <summary>invalid request parameters.</summary>
    InvalidRequest = 514,

    /// <summary>ME storage failure.</summary>
    MeStorageFailure = 515,

    /// <summary>invalid service mode.</summary>
    InvalidServiceMode = 517,

    /// <summary>more message to send state error.</summary>
    MoreMessagesState = 528,

    /// <summary>MO SMS is not allow.</summary>
    SendingNotAllowed = 529,

    /// <summary>GPRS is suspended.</summary>
    GprsSuspended = 530,

    /// <summary>ME storage full.</summary>
    MeStorageFull = 531,
}

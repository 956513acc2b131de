namespace Ec20Emulator.At.Results;

/// <summary>The words of +CMS ERROR under AT+CMEE=2 (sms-calls.md 4).</summary>
public static class CmsErrorText
{
    /// <summary>The text of an error, such as <c>invalid memory index</c>.</summary>
    public static string Of(CmsError error) => error switch
    {
        CmsError.OtherGeneralProblem => "other general problem",
        CmsError.MeFailure => "ME failure",
        CmsError.MeReserved => "SMS ME reserved",
        CmsError.OperationNotAllowed => "operation not allowed",
        CmsError.OperationNotSupported => "operation not supported",
        CmsError.InvalidPduMode => "invalid PDU mode",
        CmsError.InvalidTextMode => "invalid text mode",
        CmsError.SimNotInserted => "SIM not inserted",
        CmsError.SimPinNecessary => "SIM pin necessary",
        CmsError.PhSimPinNecessary => "PH-SIM pin necessary",
        CmsError.SimFailure => "SIM failure",
        CmsError.SimBusy => "SIM busy",
        CmsError.SimWrong => "SIM wrong",
        CmsError.SimPukRequired => "SIM PUK required",
        CmsError.SimPin2Required => "SIM PIN2 required",
        CmsError.SimPuk2Required => "SIM PUK2 required",
        CmsError.MemoryFailure => "memory failure",
        CmsError.InvalidMemoryIndex => "invalid memory index",
        CmsError.MemoryFull => "memory full",
        CmsError.ServiceCentreUnknown => "SMSC address unknown",
        CmsError.NoNetwork => "no network",
        CmsError.NetworkTimeout => "network timeout",
        CmsError.NoAcknowledgementExpected => "no +CNMA acknowledgement expected",
        CmsError.MessageBlocked => "message blocked",
        CmsError.SimNotReady => "SIM not ready",
        CmsError.MessageTooLong => "message length exceeds",
        CmsError.InvalidRequest => "invalid request parameters",
        CmsError.MeStorageFailure => "ME storage failure",
        CmsError.InvalidServiceMode => "invalid service mode",
        CmsError.MoreMessagesState => "more message to send state error",
        CmsError.SendingNotAllowed => "MO SMS is not allow",
        CmsError.GprsSuspended => "GPRS is suspended",
        CmsError.MeStorageFull => "ME storage full",
        _ => "unknown error",
    };
}

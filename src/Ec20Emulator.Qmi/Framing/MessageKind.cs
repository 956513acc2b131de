namespace Ec20Emulator.Qmi.Framing;

/// <summary>What a message is.</summary>
internal enum MessageKind
{
    /// <summary>The host asks.</summary>
    Request,

    /// <summary>The modem answers.</summary>
    Response,

    /// <summary>The modem tells, unasked.</summary>
    Indication,
}

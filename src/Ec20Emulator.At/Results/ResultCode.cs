namespace Ec20Emulator.At.Results;

/// <summary>V.25ter result codes with their ATV0 numbers (at-engine.md 5).</summary>
public enum ResultCode
{
    /// <summary>Words without a number, such as <c>SEND OK</c>, and the +CME/+CMS errors.</summary>
    Text = -1,

    /// <summary>OK.</summary>
    Ok = 0,

    /// <summary>CONNECT.</summary>
    Connect = 1,

    /// <summary>RING.</summary>
    Ring = 2,

    /// <summary>NO CARRIER.</summary>
    NoCarrier = 3,

    /// <summary>ERROR.</summary>
    Error = 4,

    /// <summary>NO DIALTONE.</summary>
    NoDialtone = 6,

    /// <summary>BUSY.</summary>
    Busy = 7,

    /// <summary>NO ANSWER.</summary>
    NoAnswer = 8,
}

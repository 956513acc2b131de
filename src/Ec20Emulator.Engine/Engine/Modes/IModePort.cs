using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>What a mode sees of its port.</summary>
internal interface IModePort
{
    /// <summary>Echo, formats and S registers.</summary>
    PortSettings Settings { get; }

    /// <summary>Where everything the port says goes.</summary>
    PortOutput Output { get; }

    /// <summary>True where the LF of the CR LF that ended the command line is still to come: it is no payload (at-engine.md 18.2).</summary>
    bool IsLineFeedDue { get; }

    /// <summary>Sends URCs that wait, if now is the moment.</summary>
    void SendUrcs();

    /// <summary>Runs a command line as soon as its bytes are consumed.</summary>
    void RunLine(string body);

    /// <summary>Answers a line longer than the limit.</summary>
    void RejectLongLine();

    /// <summary>Takes the input that waits away from whatever mode comes next.</summary>
    byte[] TakeWaitingInput();

    /// <summary>The DTE has done something a real module may not forgive.</summary>
    /// <param name="move">What.</param>
    /// <param name="bytes">The bytes it is about.</param>
    void Notice(HostMove move, ReadOnlySpan<byte> bytes = default);

    /// <summary>Ends whatever mode there is with a result.</summary>
    void ReturnToCommandMode(FinalResult? result);
}

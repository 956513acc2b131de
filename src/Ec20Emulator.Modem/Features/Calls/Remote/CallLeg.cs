using Ec20Emulator.Modem.Subscribers;

namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>This modem's end of a call with another subscriber.</summary>
/// <param name="name">Name of the call.</param>
/// <param name="party">Number of the other party.</param>
internal sealed class CallLeg(string name, string party)
{
    /// <summary>Cause of Q.850: normal clearing.</summary>
    public const int Normal = 16;

    /// <summary>Cause of Q.850: led elsewhere too often.</summary>
    public const int RoutingError = 25;

    /// <summary>Cause of Q.850: there is no such call.</summary>
    public const int UnknownCall = 81;

    /// <summary>Name of the call.</summary>
    public string Name { get; set; } = name;

    /// <summary>Number of the other party.</summary>
    public string Party { get; set; } = party;

    /// <summary>How the call came; null where this modem has begun it.</summary>
    public CallSetup? Setup { get; init; }

    /// <summary>True once it was answered.</summary>
    public bool IsConnected { get; set; }

    /// <summary>True while the other party knows that it is on hold here.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Why a call that was not answered is over.</summary>
    public static EndReason ReasonOf(int cause) => cause switch
    {
        17 => EndReason.Busy,
        18 or 19 => EndReason.NoAnswer,
        _ => EndReason.Unreachable,
    };
}

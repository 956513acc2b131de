namespace Ec20Emulator.Ports.Serving;

/// <summary>What happens when a DTE comes to a modem port that has one already.</summary>
public enum BusyPolicy
{
    /// <summary>The newcomer is closed at once.</summary>
    Refuse,

    /// <summary>The newcomer is served, the one before it is closed.</summary>
    Kick,

    /// <summary>All are served together: each sees all output, and what they send is merged.</summary>
    Share,
}

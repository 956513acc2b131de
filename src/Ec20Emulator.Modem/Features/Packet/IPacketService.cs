namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>What the PDP contexts read of the network the modem is on. Lives on the mailbox.</summary>
internal interface IPacketService
{
    /// <summary>Raised when <see cref="IsAttached"/> became true.</summary>
    event Action? Attached;

    /// <summary>Raised when <see cref="IsAttached"/> became false.</summary>
    event Action<ContextLoss>? Detached;

    /// <summary>True while the modem is attached to the packet domain: registered, and not detached by AT+CGATT=0.</summary>
    bool IsAttached { get; }

    /// <summary>True on LTE, where a default bearer comes with the attachment.</summary>
    bool HasDefaultBearer { get; }
}

using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Ppp;

/// <summary>What lies between a PPP link and its host: faults that lose frames, and whoever listens.</summary>
internal interface IPppLine
{
    /// <summary>A frame has come or is about to go out: true where it passes.</summary>
    /// <param name="direction"><see cref="FaultLocation.Dte"/> from the host, <see cref="FaultLocation.Dce"/> to it.</param>
    /// <param name="protocol">Number of its protocol.</param>
    /// <param name="information">Its information field; valid during the call only.</param>
    bool Passes(FaultLocation direction, ushort protocol, ReadOnlySpan<byte> information);

    /// <summary>True where the host is turned away, whatever it has shown.</summary>
    /// <param name="user">User name it has shown.</param>
    bool Refuses(string user);
}

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>How RI signals one kind of URC, as AT+QCFG="urc/ri/…" sets it; factory values are the defaults.</summary>
/// <param name="Behaviour">What RI does.</param>
/// <param name="Pulse">Length of a pulse, and of the gap between two, 1-2000 ms.</param>
/// <param name="Count">Pulses, 1-5.</param>
internal record RiSignal(RiBehaviour Behaviour = RiBehaviour.Pulse, int Pulse = 120, int Count = 1);

/// <summary>How RI signals RING.</summary>
/// <param name="Active">On part of the RING period, 1-10000 ms.</param>
/// <param name="Inactive">Off part of the RING period, 1-10000 ms.</param>
/// <param name="KeepsOthersOff">True where other URCs do not move RI while it signals a RING.</param>
internal sealed record RiRingSignal(int Active = 1000, int Inactive = 5000, bool KeepsOthersOff = false) : RiSignal
{
    /// <summary>Time from one RING to the next.</summary>
    public TimeSpan Period => TimeSpan.FromMilliseconds(Active + Inactive);
}

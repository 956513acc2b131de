using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine;

/// <summary>Command-line state of one port: echo, formats and S registers (at-engine.md 1, 11).</summary>
internal sealed class PortSettings
{
    /// <summary>Factory values.</summary>
    public PortSettings() => Registers = new SRegisters(Format);

    /// <summary>ATV, ATQ, CMEE, S3, S4: what shapes the output.</summary>
    public ResultFormat Format { get; } = new();

    /// <summary>ATE.</summary>
    public bool Echo { get; set; } = true;

    /// <summary>ATX, 0-4.</summary>
    public int ConnectDetail { get; set; } = 4;

    /// <summary>AT&amp;C: 0 = DCD always on, 1 = DCD follows the carrier.</summary>
    public int CarrierDetect { get; set; } = 1;

    /// <summary>AT&amp;D: what DTR on->off does, 0-2.</summary>
    public int DtrAction { get; set; } = 2;

    /// <summary>The S registers.</summary>
    public SRegisters Registers { get; }

    /// <summary>S12 as time: the silence around <c>+++</c>.</summary>
    public TimeSpan GuardTime => TimeSpan.FromMilliseconds(20 * Registers[12]);

    /// <summary>AT&amp;F: factory values of everything here.</summary>
    public void ResetToFactory()
    {
        ResetProfileMembers();
        Format.ErrorDetail = 1;
        Registers.ResetToFactory();
    }

    /// <summary>ATZ, first half: factory values of what ATZ restores.</summary>
    public void ResetProfileMembers()
    {
        Apply(PortProfile.Factory);
    }

    /// <summary>ATZ, second half, and power-up: the members of a stored profile.</summary>
    public void Apply(PortProfile profile)
    {
        (Echo, Format.Quiet, Format.Verbose) = (profile.Echo, profile.Quiet, profile.Verbose);
        (ConnectDetail, CarrierDetect, DtrAction) = (profile.ConnectDetail, profile.CarrierDetect, profile.DtrAction);
        (Registers[0], Registers[7], Registers[10], Registers[12]) = (profile.S0, profile.S7, profile.S10, profile.S12);
    }

    /// <summary>AT&amp;W: what a profile keeps of this port.</summary>
    public PortProfile ToProfile() => new(
        Echo, Format.Quiet, Format.Verbose, ConnectDetail, CarrierDetect, DtrAction, Registers[0], Registers[7], Registers[10], Registers[12]);
}

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Values of AT+CFUN (at-engine.md 14).</summary>
internal enum FunctionLevel
{
    /// <summary>Radio and SIM off.</summary>
    Minimum = 0,

    /// <summary>Everything on.</summary>
    Full = 1,

    /// <summary>Radio off, SIM readable.</summary>
    RadioOff = 4,
}

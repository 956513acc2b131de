namespace Ec20Emulator.Modem.Features.Network;

/// <summary>How the names of operators are written: 0 long, 1 short, 2 numeric. They stay until the modem is gone.</summary>
internal sealed class NameFormats
{
    /// <summary>Of AT+COPS.</summary>
    public int OfSelection { get; set; }

    /// <summary>Of AT+CPOL.</summary>
    public int OfPreferences { get; set; } = 2;
}

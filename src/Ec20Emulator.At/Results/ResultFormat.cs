namespace Ec20Emulator.At.Results;

/// <summary>The settings of a port that shape its output.</summary>
public sealed class ResultFormat
{
    /// <summary>ATV: true = words, false = numbers.</summary>
    public bool Verbose { get; set; } = true;

    /// <summary>ATQ: true = result codes are held back.</summary>
    public bool Quiet { get; set; }

    /// <summary>AT+CMEE: 0-2.</summary>
    public int ErrorDetail { get; set; } = 1;

    /// <summary>S3: terminator, 0-127.</summary>
    public byte Terminator { get; set; } = 13;

    /// <summary>S4: format character, 0-127.</summary>
    public byte FormatCharacter { get; set; } = 10;
}

using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine;

/// <summary>The S registers with their ranges and defaults (at-engine.md 11). S3 and S4 shape the output at once.</summary>
internal sealed class SRegisters
{
    private const int Terminator = 3;
    private const int FormatCharacter = 4;

    private static readonly Dictionary<int, (byte Minimum, byte Maximum, byte Default)> Known = new()
    {
        [0] = (0, 255, 0),
        [3] = (0, 127, 13),
        [4] = (0, 127, 10),
        [5] = (0, 127, 8),
        [6] = (2, 10, 2),
        [7] = (0, 255, 0),
        [8] = (0, 255, 2),
        [10] = (1, 255, 15),
        [12] = (10, 250, 50),
    };

    private readonly byte[] _values = new byte[13];

    private readonly ResultFormat _format;

    /// <summary>Factory values.</summary>
    /// <param name="format">Takes over S3 and S4.</param>
    public SRegisters(ResultFormat format)
    {
        _format = format;
        ResetToFactory();
    }

    /// <summary>The registers there are, ascending.</summary>
    public static IEnumerable<int> Numbers => Known.Keys.Order();

    /// <summary>Value of an existing register.</summary>
    public byte this[int register]
    {
        get => _values[register];
        set
        {
            _values[register] = value;
            if (register == Terminator)
                _format.Terminator = value;
            else if (register == FormatCharacter)
                _format.FormatCharacter = value;
        }
    }

    /// <summary>True where the register exists.</summary>
    public static bool Exists(int register) => Known.ContainsKey(register);

    /// <summary>Sets a register; false where it does not exist or the value is out of range.</summary>
    public bool TrySet(int register, int value)
    {
        if (!Known.TryGetValue(register, out var range) || value < range.Minimum || value > range.Maximum)
            return false;
        this[register] = (byte)value;
        return true;
    }

    /// <summary>AT&amp;F.</summary>
    public void ResetToFactory()
    {
        foreach (var (register, range) in Known)
            this[register] = range.Default;
    }
}

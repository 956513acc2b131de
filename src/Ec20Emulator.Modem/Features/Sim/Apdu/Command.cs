namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>A command for the card: class, instruction, two parameters, a length, data (ETSI 102 221, 10.1.1).</summary>
internal readonly ref struct Command
{
    /// <summary>Bytes of the shortest one: without a length.</summary>
    public const int Least = 4;

    /// <summary>Bytes of the longest one: data, and a byte that asks for an answer.</summary>
    public const int Most = Least + 1 + 255 + 1;

    private const byte SimClass = 0xA0;

    private readonly ReadOnlySpan<byte> _bytes;

    private Command(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Takes a command apart.</summary>
    /// <returns>False where its length is that of none.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out Command command)
    {
        command = new Command(bytes);
        return bytes.Length is Least or Least + 1 || (bytes.Length > Least + 1 && bytes.Length - Least - 1 - bytes[Least] is 0 or 1);
    }

    /// <summary>True for the class of SIMs, which answer as 3GPP 51.011 has it.</summary>
    public bool IsSim => _bytes[0] == SimClass;

    /// <summary>True where the class is one the card knows.</summary>
    public bool HasKnownClass => IsSim || (_bytes[0] & 0x7C) == 0;

    /// <summary>Logical channel, 0-3.</summary>
    public int Channel => IsSim ? 0 : _bytes[0] & 3;

    /// <summary>Instruction.</summary>
    public byte Instruction => _bytes[1];

    /// <summary>First parameter.</summary>
    public byte P1 => _bytes[2];

    /// <summary>Second parameter.</summary>
    public byte P2 => _bytes[3];

    /// <summary>Length of the data, or of the answer wanted; 0 where it is not there.</summary>
    public byte P3 => _bytes.Length > Least ? _bytes[4] : (byte)0;

    /// <summary>The data.</summary>
    public ReadOnlySpan<byte> Data => _bytes.Length > Least + 1 ? _bytes.Slice(Least + 1, P3) : default;

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;
}

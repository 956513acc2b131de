namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>The registers behind the I2C bus, by device and address; 0 until they are written (AT+QIIC).</summary>
internal sealed class CodecRegisters
{
    private readonly Dictionary<(int Device, int Address), int> _values = [];

    /// <summary>A register.</summary>
    /// <param name="device">0-FF.</param>
    /// <param name="address">0-FF.</param>
    public int this[int device, int address]
    {
        get => _values.GetValueOrDefault((device, address));
        set => _values[(device, address)] = value;
    }

    /// <summary>Power goes.</summary>
    public void Forget() => _values.Clear();
}

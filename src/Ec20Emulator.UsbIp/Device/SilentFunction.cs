using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>An interface without requests of its own. It takes lines it does nothing with, as drivers set them on all interfaces.</summary>
internal sealed class SilentFunction : IUsbFunction
{
    private const byte SetControlLineState = 0x22;

    public byte[]? Answer(in Setup setup, ReadOnlyMemory<byte> data) => setup is { IsIn: false, Request: SetControlLineState } ? [] : null;

    public void Close()
    {
    }
}

using Ec20Emulator.UsbIp.Descriptors;
using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>Endpoint 0: the requests every device answers (USB 2.0 section 9.4), and those of its interfaces. All else stalls.</summary>
/// <param name="descriptors">What the device tells of itself.</param>
/// <param name="functions">What is behind its interfaces, by their numbers.</param>
internal sealed class ControlPipe(UsbDescriptors descriptors, IReadOnlyList<IUsbFunction> functions)
{
    private const byte ToEndpoint = 0x02;
    private const byte ClassOfInterface = 0x21;
    private const byte ToHost = 0x80;
    private const byte GetStatus = 0;
    private const byte ClearFeature = 1;
    private const byte GetDescriptor = 6;
    private const byte GetConfiguration = 8;
    private const byte SetConfiguration = 9;
    private const byte GetInterface = 10;
    private const byte SetInterface = 11;

    private byte _configuration;

    /// <summary>Answers a request.</summary>
    /// <param name="setup">What is asked.</param>
    /// <param name="data">What comes along.</param>
    /// <returns>Data for the host, none where it gets none; null to stall.</returns>
    public byte[]? Answer(in Setup setup, ReadOnlyMemory<byte> data) => (setup.Type, setup.Request) switch
    {
        (0x80, GetDescriptor) => descriptors.Find((DescriptorType)(setup.Value >> 8), (byte)setup.Value),
        (0x80, GetStatus) or (0x82, GetStatus) => [0, 0],
        (0x81, GetStatus) when HasInterface(setup.Index) => [0, 0],
        (0x80, GetConfiguration) => [_configuration],
        (0x00, SetConfiguration) when setup.Value <= UsbDescriptors.ConfigurationValue => Configure((byte)setup.Value),
        (0x81, GetInterface) when HasInterface(setup.Index) => [functions[setup.Index].Alternate],
        (0x01, SetInterface) when HasInterface(setup.Index) => functions[setup.Index].Select(setup.Value) ? [] : null,
        (ToEndpoint, ClearFeature) => [],
        (ClassOfInterface or ClassOfInterface | ToHost, _) when HasInterface(setup.Index) => functions[setup.Index].Answer(setup, data),
        _ => null,
    };

    private byte[] Configure(byte value)
    {
        _configuration = value;
        return [];
    }

    private bool HasInterface(ushort number) => number < functions.Count;
}

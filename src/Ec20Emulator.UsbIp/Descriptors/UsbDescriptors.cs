using System.Text;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.UsbIp.Descriptors;

/// <summary>What a device tells of itself (USB 2.0 section 9.6), made of its identity.</summary>
internal sealed class UsbDescriptors
{
    /// <summary>bConfigurationValue of the one configuration.</summary>
    public const byte ConfigurationValue = 1;

    /// <summary>Class, subclass and protocol of the device: interfaces say what they are.</summary>
    public static readonly byte[] DeviceClass = [0xEF, 0x02, 0x01];

    private const byte LargestControlPacket = 64;
    private const ushort LargestBulkPacket = 512;
    private const byte Interval = 9;
    private const byte Bulk = 2;
    private const byte Interrupt = 3;
    private const ushort English = 0x0409;

    /// <summary>No remote wake-up: USB/IP has none, and a device that were put to sleep would keep its URCs.</summary>
    private const byte BusPowered = 0x80;

    private const byte Milliamperes500 = 250;

    private static readonly byte[] ModemFunctions =
        [0x05, 0x24, 0x00, 0x10, 0x01, 0x05, 0x24, 0x01, 0x00, 0x00, 0x04, 0x24, 0x02, 0x02, 0x05, 0x24, 0x06, 0x00, 0x00];

    private const byte EthernetAddressText = 3;
    private const int EndpointSize = 7;
    private const int LargestEthernetFrame = 1514;

    private readonly string[] _texts;

    /// <summary>Makes them.</summary>
    /// <param name="identity">The device.</param>
    /// <param name="interfaces">Its interfaces.</param>
    /// <param name="ethernetAddress">Address of the host's network card, 6 octets.</param>
    public UsbDescriptors(UsbIdentity identity, IReadOnlyList<InterfaceLayout> interfaces, byte[] ethernetAddress)
    {
        _texts = [identity.Model.UsbManufacturer, identity.Model.UsbProduct, .. interfaces.Any(one => one.IsAssociated) ? [Convert.ToHexString(ethernetAddress)] : Array.Empty<string>()];
        Device =
        [
            18, (byte)DescriptorType.Device, .. Word(0x0200), .. DeviceClass, LargestControlPacket, .. Word(identity.VendorId), .. Word(identity.ProductId),
            .. Word(identity.Model.UsbRelease), 1, 2, 0, 1,
        ];
        byte[] below = [.. interfaces.SelectMany((one, number) => ToInterface(one, (byte)number))];
        Configuration =
        [
            9, (byte)DescriptorType.Configuration, .. Word(9 + below.Length), (byte)interfaces.Count, ConfigurationValue, 0, BusPowered, Milliamperes500, .. below,
        ];
    }

    /// <summary>The device descriptor.</summary>
    public byte[] Device { get; }

    /// <summary>The configuration descriptor and all below it.</summary>
    public byte[] Configuration { get; }

    /// <summary>A descriptor; null where there is none.</summary>
    public byte[]? Find(DescriptorType type, byte index) => (type, index) switch
    {
        (DescriptorType.Device, 0) => Device,
        (DescriptorType.Configuration, 0) => Configuration,
        (DescriptorType.Qualifier, 0) => [10, (byte)type, .. Word(0x0200), .. DeviceClass, LargestControlPacket, 1, 0],
        (DescriptorType.Text, 0) => [4, (byte)type, .. Word(English)],
        (DescriptorType.Text, _) when index <= _texts.Length => ToText(_texts[index - 1]),
        _ => null,
    };

    private static byte[] ToText(string text) => [(byte)(2 + 2 * text.Length), (byte)DescriptorType.Text, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] ToInterface(InterfaceLayout one, byte number)
    {
        byte[] endpoints =
        [
            .. one.Interrupt == 0 ? [] : ToEndpoint(one.Interrupt, Interrupt, one.InterruptSize, Interval),
            .. one.In == 0 ? [] : ToEndpoint(one.In, Bulk, LargestBulkPacket, 0),
            .. one.Out == 0 ? [] : ToEndpoint(one.Out, Bulk, LargestBulkPacket, 0),
        ];
        if (one.HasEmptyAlternate)
            return [.. Head(one, number, 0, 0), .. Head(one, number, 1, endpoints.Length / EndpointSize), .. endpoints];
        byte[] functional = one.IsAssociated ? ToEthernetFunctions(number) : one.Port is not null ? ModemFunctions : [];
        byte[] association = one.IsAssociated ? [8, (byte)DescriptorType.Association, number, 2, one.Class, one.SubClass, one.Protocol, 0] : [];
        return [.. association, .. Head(one, number, 0, endpoints.Length / EndpointSize), .. functional, .. endpoints];
    }

    private static byte[] Head(InterfaceLayout one, byte number, byte alternate, int endpoints) =>
        [9, (byte)DescriptorType.Interface, number, alternate, (byte)endpoints, one.Class, one.SubClass, one.Protocol, 0];

    /// <summary>Header, union and Ethernet functional descriptors (CDC120 section 5.2.3, ECM120 section 5.4).</summary>
    private static byte[] ToEthernetFunctions(byte number) =>
    [
        5, 0x24, 0x00, .. Word(0x0120), 5, 0x24, 0x06, number, (byte)(number + 1),
        13, 0x24, 0x0F, EthernetAddressText, 0, 0, 0, 0, .. Word(LargestEthernetFrame), .. Word(0), 0,
    ];

    private static byte[] ToEndpoint(byte address, byte kind, ushort size, byte interval) =>
        [EndpointSize, (byte)DescriptorType.Endpoint, address, kind, .. Word(size), interval];

    private static byte[] Word(int value) => [(byte)value, (byte)(value >> 8)];
}

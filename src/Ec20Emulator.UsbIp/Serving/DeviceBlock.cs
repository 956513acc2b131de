using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.UsbIp.Descriptors;

namespace Ec20Emulator.UsbIp.Serving;

/// <summary>A device as the list of devices and the answer to an import tell of it.</summary>
internal static class DeviceBlock
{
    /// <summary>Bytes of a name on the bus.</summary>
    public const int BusIdSize = 32;

    /// <summary>Bytes of a block.</summary>
    public const int Size = 312;

    private const int PathSize = 256;
    private const int HighSpeed = 3;

    /// <summary>Makes one.</summary>
    public static byte[] Of(BusPort port, UsbIdentity device)
    {
        var block = new byte[Size];
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/sys/devices/ec20emu/usb{BusPort.Bus}/{port.BusId}"), block);
        var rest = block.AsSpan(PathSize);
        Encoding.ASCII.GetBytes(port.BusId, rest);
        rest = rest[BusIdSize..];
        BinaryPrimitives.WriteInt32BigEndian(rest, BusPort.Bus);
        BinaryPrimitives.WriteInt32BigEndian(rest[4..], port.DeviceNumber);
        BinaryPrimitives.WriteInt32BigEndian(rest[8..], HighSpeed);
        BinaryPrimitives.WriteUInt16BigEndian(rest[12..], (ushort)device.VendorId);
        BinaryPrimitives.WriteUInt16BigEndian(rest[14..], (ushort)device.ProductId);
        BinaryPrimitives.WriteUInt16BigEndian(rest[16..], (ushort)device.Model.UsbRelease);
        UsbDescriptors.DeviceClass.CopyTo(rest[18..]);
        (rest[21], rest[22], rest[23]) = (UsbDescriptors.ConfigurationValue, 1, (byte)InterfaceLayout.Of(device).Count);
        return block;
    }

    /// <summary>The name on the bus in a block.</summary>
    public static string BusIdOf(ReadOnlySpan<byte> block) => Encoding.ASCII.GetString(block.Slice(PathSize, BusIdSize)).TrimEnd('\0');

    /// <summary>Makes one with the classes of its interfaces, as the list has it.</summary>
    public static byte[] WithInterfaces(BusPort port, UsbIdentity device) =>
        [.. Of(port, device), .. InterfaceLayout.Of(device).SelectMany(one => (byte[])[one.Class, one.SubClass, one.Protocol, 0])];
}

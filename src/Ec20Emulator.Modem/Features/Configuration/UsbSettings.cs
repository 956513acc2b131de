using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>AT+QCFG="usbcfg" - ids and interfaces of the USB device: ports that are switched off are gone from the next power-up on; device-extras.md 7.</summary>
internal sealed class UsbCfgSetting(UsbConfiguration usb) : IKeyedSetting<UsbCfgSetting.Args>
{
    internal readonly record struct Args(
        [Hex(0xffff, Shown = "<vid>")] int? Vendor = null, [Hex(0xffff, Shown = "<pid>")] int? Product = null, [Range(0, 1, Shown = "<diag>")] int? Diagnostics = null,
        [Range(0, 1, Shown = "<nmea>")] int? Nmea = null, [Range(0, 1, Shown = "<at_port>")] int? At = null, [Range(0, 1, Shown = "<modem>")] int? Modem = null,
        [Range(0, 1, Shown = "<rmnet>")] int? RmNet = null, [Range(0, 1, Shown = "<adb>")] int? Adb = null, [Range(0, 1, Shown = "<uac>")] int? Audio = null);

    public string Key => "usbcfg";

    public AtResult Apply(Args args, Turn turn)
    {
        if (args == default)
            return AtResult.Line($"+QCFG: \"{Key}\",{UsbIdSetting.Ids(usb)},{string.Join(',', usb.Values.TakeLast(UsbConfiguration.Switches))}");
        int?[] values = [args.Vendor, args.Product, args.Diagnostics, args.Nmea, args.At, args.Modem, args.RmNet, args.Adb, args.Audio];
        return usb.TrySet(values) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }
}

/// <summary>AT+QCFG="usbid" - the ids alone, which the USB device shows from the next power-up on; device-extras.md 7.</summary>
internal sealed class UsbIdSetting(UsbConfiguration usb) : IKeyedSetting<UsbIdSetting.Args>
{
    internal readonly record struct Args([Hex(0xffff, Shown = "<vid>")] int? Vendor = null, [Hex(0xffff, Shown = "<pid>")] int? Product = null);

    public string Key => "usbid";

    public AtResult Apply(Args args, Turn turn)
    {
        if (args == default)
            return AtResult.Line($"+QCFG: \"{Key}\",{Ids(usb)}");
        int?[] values = [args.Vendor, args.Product, .. Enumerable.Repeat<int?>(null, UsbConfiguration.Switches)];
        return usb.TrySet(values) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }

    /// <summary>The ids as they are printed.</summary>
    internal static string Ids(UsbConfiguration usb) => $"0x{usb.Values[0]:X},0x{usb.Values[1]:X}";
}

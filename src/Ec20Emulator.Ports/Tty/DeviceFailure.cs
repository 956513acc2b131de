using System.Runtime.InteropServices;
using Ec20Emulator.Ports.Unix;

namespace Ec20Emulator.Ports.Tty;

/// <summary>Why a serial device cannot be had, and what helps, whichever driver has found out.</summary>
internal static class DeviceFailure
{
    /// <summary>By an error number of the C library.</summary>
    internal static IOException Of(string path, int error) => Known(path, error) ?? new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(error)}", error);

    /// <summary>By what System.IO.Ports has thrown; null where it is no such failure.</summary>
    internal static IOException? Of(string path, LineSettings settings, Exception thrown) => thrown switch
    {
        FileNotFoundException or DirectoryNotFoundException => NoDevice(path),
        UnauthorizedAccessException when OperatingSystem.IsWindows() => InUse(path),
        // Unix: the library calls every failure to open one of access; the reason is within, but for a missing device.
        UnauthorizedAccessException => Known(path, thrown.InnerException?.HResult ?? 0) ?? (Path.Exists(path) ? NotAllowed(path) : NoDevice(path)),
        ArgumentOutOfRangeException => new IOException($"{path}: it cannot be set to {settings.BaudRate} baud", thrown),
        ArgumentException => NoSerialDevice(path),
        IOException => Known(path, thrown.HResult) ?? new IOException($"{path}: {thrown.Message}", thrown),
        _ => null,
    };

    /// <summary>By an error number, which Linux and macOS share as far as it is named here; null for others.</summary>
    private static IOException? Known(string path, int error) => error switch
    {
        LibC.NoEntry or LibC.NoDevice or LibC.NoDeviceOrAddress => NoDevice(path),
        LibC.NoAccess or LibC.NotPermitted => NotAllowed(path),
        LibC.Busy or LibC.Again => InUse(path),
        LibC.NotATerminal => NoSerialDevice(path),
        _ => null,
    };

    private static IOException NoDevice(string path) => new($"{path}: there is no such device; is it plugged in, and its driver loaded?");

    private static IOException InUse(string path) => new($"{path} is in use by another program; end that one first");

    private static IOException NotAllowed(string path) => new(
        $"{path}: {Environment.UserName} may not open it; join the group that owns it (on most systems dialout: sudo usermod -aG dialout {Environment.UserName}) and log in again");

    private static IOException NoSerialDevice(string path) => new($"{path} is not a serial device");
}

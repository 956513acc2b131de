using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>What is behind an interface of the device; its members are called under the lock of the <see cref="UrbLedger"/>, and do not wait.</summary>
internal interface IUsbFunction
{
    /// <summary>The alternate setting.</summary>
    byte Alternate => 0;

    /// <summary>The host selects an alternate setting.</summary>
    /// <returns>False where there is none of that number.</returns>
    bool Select(ushort alternate) => alternate == 0;

    /// <summary>Answers a request of its class.</summary>
    /// <param name="setup">What is asked.</param>
    /// <param name="data">What comes along.</param>
    /// <returns>Data for the host, none where it gets none; null to stall.</returns>
    byte[]? Answer(in Setup setup, ReadOnlyMemory<byte> data);

    /// <summary>The device is gone.</summary>
    void Close();
}

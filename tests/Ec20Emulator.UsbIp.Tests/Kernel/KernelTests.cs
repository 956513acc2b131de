using System.Net;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.UsbIp.Tests.Hosts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.UsbIp.Tests.Kernel;

/// <summary>A real kernel with its own drivers, and the tools a user has: <c>usbip</c>, <c>lsusb</c>, ttys.</summary>
[Platform("Linux")]
internal sealed class KernelTests
{
    private static readonly string[] Wanted =
    [
        "ttyUSB0 option1 interface 0", "ttyUSB1 option1 interface 1", "ttyUSB2 option1 interface 2", "ttyUSB3 option1 interface 3", "model EC20F",
        "carrier on by AT&C0", "carrier off by AT&C1", "carrier on in a call", "carrier off when DTR falls", "ring on", "usb file right", "tcp file right",
        "plugged in again OK", "attached anew OK", "errors []", "end",
    ];

    [Test]
    [CancelAfter(240_000)]
    public async Task Linux_AttachesTheModem_AndHasItsFourPorts(CancellationToken patience)
    {
        await using var bench = await UsbBench.StartAsync(TimeProvider.System);
        await using var tcp = PortServer.Start(
            PortNames.Uart1, [new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System)], BusyPolicy.Refuse,
            (dte, token) => bench.Modem.RunPortAsync(PortNames.Uart1, dte, token), NullLogger<PortServer>.Instance, TimeProvider.System);
        await using var linux = new QemuLinux();
        await linux.BootAsync("vm-serial.py", $"PORT={bench.EndPoint.Port} TCP_PORT={new Uri(tcp.Uris[0]).Port}");
        var off = linux.WhenOffAsync();
        if (await linux.WhenSaidAsync("ring please", patience))
        {
            await bench.Modem.Calls.RingAsync("+4915112345678");
            await Task.WhenAny(off, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, patience));
            await bench.Modem.Calls.HangUpAsync();
        }
        await off.WaitAsync(patience);
        foreach (var fact in linux.Facts)
            TestContext.Out.WriteLine(fact);
        Assert.That(Wanted.Except(linux.Facts), Is.Empty, $"{string.Join('\n', linux.Facts)}\n{linux.Console}");
    }
}

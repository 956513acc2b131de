using System.Security.Cryptography;
using Ec20Emulator.TestKit.Networks;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests.Kernel;

/// <summary>Networks of a real kernel over the modem: <c>pppd</c>, <c>cdc_ether</c> with <c>udhcpc</c>, ModemManager over AT; two modems on one server.</summary>
[Platform("Linux")]
internal sealed class NetworkTests
{
    private const string Other = "+4915112345678";

    [Test]
    [CancelAfter(400_000)]
    public async Task Linux_ReachesTheNetwork_ByEveryWayButQmi(CancellationToken patience)
    {
        var page = new byte[10_000_000];
        new Random(16).NextBytes(page);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(page));
        await using var server = new PageServer(page);
        await using var bench = await UsbBench.StartAsync(TimeProvider.System, "ec20-ce", "ec20");
        bench.Map.Set("page.test:80", server.EndPoint);
        await using var linux = new QemuLinux();
        foreach (var (program, package) in new[] { ("pppd", "ppp"), ("udevadm", "udev"), ("dbus-daemon", "dbus-daemon"), ("ModemManager", "modemmanager") })
            TestKit.Counterparts.Counterpart.Find(program, package);
        await linux.BootAsync("vm-network.py", $"PORT={bench.EndPoint.Port} PAGE_PORT={server.EndPoint.Port}");
        if (await linux.WhenSaidAsync("sms please", patience))
            await bench.Modem.Sms.ReceiveAsync(Other, "come home");
        await linux.WhenOffAsync().WaitAsync(patience);
        foreach (var fact in linux.Facts)
            TestContext.Out.WriteLine(fact);
        string[] wanted =
        [
            "ttyUSB4 qcserial interface 0", "ttyUSB5 qcserial interface 1", "ttyUSB6 qcserial interface 2", "ttyUSB7 qcserial interface 3", "two EC20F EC20",
            "one left EC20F", "ping by ppp0 answered", $"page by ppp0 {checksum}", "after ppp OK", "before the restart []", "usb0 cdc_ether",
            "lease 192.168.225.20 255.255.255.0 192.168.225.1 192.168.225.1", "ping by usb0 answered", $"page by usb0 {checksum}", $"page by eth0 {checksum}",
            "mm registered", "mm read come home", "mm called", "mm connected", "errors []", "end",
        ];
        Assert.That(wanted.Except(linux.Facts), Is.Empty, $"{string.Join('\n', linux.Facts)}\n{linux.Console}\n{string.Join('\n', bench.Log.Lines.TakeLast(60))}");
        var sent = await bench.Modem.Sms.ReadSentAsync();
        Assert.That(sent.Messages.Select(message => (message.Destination, message.Text)), Is.EqualTo(new[] { (Other, "on my way") }));
    }
}

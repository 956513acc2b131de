using System.Security.Cryptography;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Networks;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests.Kernel;

/// <summary>The network card as RmNet in a real kernel: <c>qmi_wwan</c>, <c>qmicli</c>, ModemManager over QMI, a file over wwan0.</summary>
[Platform("Linux")]
internal sealed class RmNetTests
{
    private const string Other = "+4915112345678";

    [Test]
    [CancelAfter(280_000)]
    public async Task Linux_UsesTheModem_OverQmi(CancellationToken patience)
    {
        var page = new byte[10_000_000];
        new Random(4).NextBytes(page);
        await using var server = new PageServer(page);
        await using var bench = await UsbBench.StartAsync(TimeProvider.System);
        bench.Map.Set("page.test:80", server.EndPoint);
        await using var linux = new QemuLinux();
        foreach (var (program, package) in new[] { ("qmicli", "libqmi-utils"), ("udevadm", "udev"), ("dbus-daemon", "dbus-daemon"), ("ModemManager", "modemmanager"), ("socat", "socat") })
            Counterpart.Find(program, package);
        await linux.BootAsync("vm-qmi.py", $"PORT={bench.EndPoint.Port}");
        if (await linux.WhenSaidAsync("sms please", patience))
            await bench.Modem.Sms.ReceiveAsync(Other, "come home");
        await linux.WhenOffAsync().WaitAsync(patience);
        foreach (var fact in linux.Facts)
            TestContext.Out.WriteLine(fact);
        string[] wanted =
        [
            "wwan0 qmi_wwan interface 4", "--dms-get-manufacturer right", "--dms-get-model right", "--dms-get-ids right", "--dms-get-operating-mode right",
            "--uim-get-card-status right", "--nas-get-serving-system right", "--nas-get-signal-info right", "--wms-get-routes right", "start network right",
            "page: mmcli -L as printed", "page: mmcli -m 0 --simple-connect=apn=internet as printed", "page: mmcli -m 0 as printed", "call 1,V4", "after stop OK", "mm modem.generic.primary-port : cdc-wdm0", "mm modem.generic.model : QUECTEL Mobile Broadband Module",
            "mm modem.generic.state : registered", "mm read come home", "mm called", "ping by wwan0 answered",
            $"page by wwan0 {Convert.ToHexStringLower(SHA256.HashData(page))}", "disconnected OK", "errors []", "end",
        ];
        Assert.That(wanted.Except(linux.Facts), Is.Empty, $"{string.Join('\n', linux.Facts)}\n{linux.Console}");
        var sent = await bench.Modem.Sms.ReadSentAsync();
        Assert.That(sent.Messages.Select(message => (message.Destination, message.Text)), Is.EqualTo(new[] { (Other, "on my way") }));
    }
}

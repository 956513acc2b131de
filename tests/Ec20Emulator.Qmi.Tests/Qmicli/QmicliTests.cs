using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Qmi.Tests.Qmicli;

/// <summary>The program <c>qmicli</c> of libqmi asks the modem.</summary>
[NonParallelizable]
[Platform("Linux")]
internal sealed class QmicliTests
{
    [TestCase("--dms-get-manufacturer", "Manufacturer: 'QUALCOMM INCORPORATED'")]
    [TestCase("--dms-get-model", "Model: 'QUECTEL Mobile Broadband Module'")]
    [TestCase("--dms-get-revision", "Revision: 'EC20CEFAGR06")]
    [TestCase("--dms-get-ids", "IMEI: '")]
    [TestCase("--dms-get-operating-mode", "Mode: 'online'")]
    [TestCase("--dms-get-capabilities", "Networks: 'gsm, umts, lte'")]
    [TestCase("--dms-get-band-capabilities", "Bands: '")]
    [TestCase("--dms-uim-get-pin-status", "Status: disabled")]
    [TestCase("--get-service-version-info", "uim (1.46)")]
    [TestCase("--uim-get-card-status", "Application state: 'ready'")]
    [TestCase("--uim-get-slot-status", "Slot status: active")]
    [TestCase("--uim-read-transparent=0x3F00,0x2FE2", "Read result:")]
    [TestCase("--nas-get-serving-system", "Registration state: 'registered'")]
    [TestCase("--nas-get-signal-info", "RSRP: '-86 dBm'")]
    [TestCase("--nas-get-signal-strength", "Network 'lte': '-57 dBm'")]
    [TestCase("--nas-get-system-info", "Status: 'available'")]
    [TestCase("--nas-get-home-network", "MCC: '460'")]
    [TestCase("--nas-get-rf-band-info", "Active Band Class: 'eutran-3'")]
    [TestCase("--nas-get-cell-location-info", "Tracking Area Code: '56848'")]
    [TestCase("--nas-get-system-selection-preference", "Mode preference: 'gsm, umts, lte'")]
    [TestCase("--nas-network-scan", "CHN-UNICOM")]
    [TestCase("--wds-get-packet-service-status", "Connection status: 'disconnected'")]
    [TestCase("--wds-get-profile-list=3gpp", "[1] 3gpp")]
    [TestCase("--wds-start-network=ip-type=4", "Packet data handle: '1'")]
    [TestCase("--wds-get-lte-attach-parameters", "IP support type: ipv4")]
    [TestCase("--wda-get-data-format", "Link layer protocol: 'raw-ip'")]
    [TestCase("--wms-get-routes", "Receipt Action: store-and-notify")]
    [TestCase("--dms-set-operating-mode=low-power", "Operating mode set successfully")]
    public async Task Program_Understands(string asked, string answer)
    {
        await using var modem = await TestModem.StartAsync(time: TimeProvider.System);
        await using var proxy = await QmiProxy.StartAsync(modem.Modem);
        Assert.That(await RunAsync(asked), Does.Contain(answer));
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var qmicli = Counterpart.Find("qmicli", "libqmi-utils");
        await using var program = CounterpartProcess.Start(qmicli, ["-d", "/dev/null", "--device-open-qmi", "--device-open-proxy", .. arguments]);
        await program.WhenExitedAsync();
        return program.Output;
    }
}

using System.Security.Cryptography;
using System.Text;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>"aliauth": what CONNECT carries for a device of Alibaba Cloud.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CloudTests
{
    [Test]
    public async Task Connect_OfADeviceOfAlibabaCloud_CarriesItsSignature()
    {
        await using var scene = await MqttScene.StartAsync();
        await scene.Dte.OkAsync("AT+QMTCFG=\"version\",0,4");
        await scene.Dte.OkAsync("AT+QMTCFG=\"aliauth\",0,\"a1Key\",\"dev\",\"secret\"");
        var peer = await scene.OpenAsync();
        await scene.Dte.OkAsync("AT+QMTCONN=0,\"12345\"");
        var password = Convert.ToHexString(HMACSHA256.HashData("secret"u8, "clientId12345deviceNamedevproductKeya1Key"u8));
        var fields = Field("12345|securemode=3,signmethod=hmacsha256|") + Field("dev&a1Key") + Field(password);
        // 130 bytes behind the fixed header: two digits
        Assert.That(fields, Has.Length.EqualTo(120));
        Assert.That(await ReceiveAsync(peer, 133), Is.EqualTo($"\x10\x82\x01\0\x04MQTT\x04\xC2\0\x78{fields}"));
    }

    private static string Field(string text) => $"{(char)(text.Length >> 8)}{(char)(text.Length & 0xFF)}{text}";

    private static async Task<string> ReceiveAsync(ScriptedTcpPeer peer, int count) => Encoding.Latin1.GetString(await peer.ReceiveAsync(count));
}

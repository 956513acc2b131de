using System.Text;
using Ec20Emulator.Modem.Features.Mqtt.Packets;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>Servers that do not speak MQTT, or speak it badly: the connection ends with its number, and the client can be used again.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class HostileServerTests
{
    private static readonly byte[][] Sound =
    [
        [0x30, 0x06, 0, 1, (byte)'t', 1, 2, 3], [0x32, 0x08, 0, 1, (byte)'t', 0, 9, 1, 2, 3], [0x34, 0x08, 0, 1, (byte)'t', 0, 9, 1, 2, 3], [0x62, 2, 0, 9],
        [0x40, 2, 0, 7], [0x50, 2, 0, 7], [0x70, 2, 0, 7], [0x90, 3, 0, 7, 1], [0xB0, 2, 0, 7], [0xD0, 0], [0x20, 2, 0, 0],
    ];

    [TestCase(60)]
    [TestCase(5_000, Explicit = true, Category = "Attack")]
    public async Task Server_ThatSendsNoise_EndsTheConnection_AndNothingElse(int connections)
    {
        var chance = new Random(1603);
        await using var scene = await MqttScene.StartAsync();
        for (var i = 0; i < connections; i++)
        {
            var peer = await scene.ConnectAsync();
            await peer.SendAsync(Noise(chance));
            try
            {
                await peer.CloseAsync();
            }
            catch (System.Net.Sockets.SocketException)
            {
                // The modem has ended it already.
            }
            var told = await scene.Dte.ReadUntilAsync("+QMTSTAT: 0,");
            Assert.That(await scene.Dte.ReadExactlyAsync(3), Is.AnyOf("1\r\n"u8.ToArray(), "7\r\n"u8.ToArray(), "8\r\n"u8.ToArray()), told);
        }
    }

    [Test]
    public async Task Message_TooLarge_IsPassedOver_AndTheNextOneArrives()
    {
        await using var scene = await MqttScene.StartAsync();
        var peer = await scene.ConnectAsync();
        // 100,000 bytes: a remaining length of three digits.
        const int Length = 100_000;
        byte[] head = [0x32, Length & 0x7F | 0x80, Length >> 7 & 0x7F | 0x80, Length >> 14, 0, 1, (byte)'t', 0, 1];
        await peer.SendAsync(head);
        await peer.SendAsync(new byte[Length - 5]);
        await peer.SendAsync(Sound[0]);
        await scene.Dte.ExpectAsync("\r\n+QMTRECV: 0,0,\"t\",\"\x01\x02\x03\"\r\n");
        Assert.That(scene.Modem.Log.Lines, Has.Some.Contains("a message of 100000 bytes is passed over"));
    }

    [Test]
    public async Task Message_OfTheLargestSize_Arrives()
    {
        await using var scene = await MqttScene.StartAsync();
        var peer = await scene.ConnectAsync();
        const int Length = PacketFramer.Largest;
        await peer.SendAsync(new byte[] { 0x30, Length & 0x7F | 0x80, Length >> 7 & 0x7F | 0x80, Length >> 14, 0, 1, (byte)'t' });
        await peer.SendAsync(Encoding.Latin1.GetBytes(new string('x', Length - 3)));
        await scene.Dte.ExpectAsync($"\r\n+QMTRECV: 0,0,\"t\",\"{new string('x', Length - 3)}\"\r\n");
    }

    [Test]
    public async Task Host_ThatDoesNotRead_HoldsTheServerBack_AndLosesNothing()
    {
        await using var scene = await MqttScene.StartAsync();
        var peer = await scene.ConnectAsync();
        await scene.Dte.OkAsync("AT+QMTPUB=0,0,0,0,\"t\",\"x\"");
        await scene.Dte.ExpectAsync("\r\n+QMTPUB: 0,0,0\r\n");
        await peer.ReceiveAsync(6);
        const int Messages = 4000;
        var payload = new string('y', 1000);
        var sending = SendAsync();
        await scene.WaitForAsync(0, client => client.Room <= 0);
        // Pings are due meanwhile, and their answers would stand behind what the host does not take: none of that ends the connection.
        for (var i = 0; i < 10; i++)
            await scene.Modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        for (var i = 0; i < Messages; i++)
            await scene.Dte.ExpectAsync($"\r\n+QMTRECV: 0,0,\"t\",\"{payload}{i:0000}\"\r\n");
        await sending;

        async Task SendAsync()
        {
            for (var i = 0; i < Messages; i++)
            {
                byte[] head = [0x30, 1007 & 0x7F | 0x80, 1007 >> 7, 0, 1, (byte)'t'];
                await peer.SendAsync((byte[])[.. head, .. Encoding.ASCII.GetBytes($"{payload}{i:0000}")]);
            }
        }
    }

    /// <summary>Sound packets with some bytes changed, cut or repeated, or nothing but noise.</summary>
    private static byte[] Noise(Random chance)
    {
        if (chance.Next(4) == 0)
        {
            var noise = new byte[chance.Next(1, 200)];
            chance.NextBytes(noise);
            return noise;
        }
        var bytes = new List<byte>();
        for (var i = chance.Next(1, 6); i > 0; i--)
            bytes.AddRange(Sound[chance.Next(Sound.Length)]);
        for (var i = chance.Next(4); i > 0; i--)
            bytes[chance.Next(bytes.Count)] = (byte)chance.Next(256);
        return [.. bytes.Take(chance.Next(1, bytes.Count + 1))];
    }
}

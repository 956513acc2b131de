using System.Reflection;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.Qmi.Tests.Hosts;

namespace Ec20Emulator.Qmi.Tests;

/// <summary>Requests that are wrong: each is answered with an error that says so, and the next one as if nothing had been.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MalformedTests
{
    private static readonly (QmiServiceType Service, Type Table)[] Services =
    [
        (QmiServiceType.Device, typeof(DmsTable)), (QmiServiceType.NetworkAccess, typeof(NasTable)), (QmiServiceType.Card, typeof(UimTable)), (QmiServiceType.Data, typeof(WdsTable)),
        (QmiServiceType.DataAdministration, typeof(WdaTable)), (QmiServiceType.Messages, typeof(WmsTable)), (QmiServiceType.Voice, typeof(VoiceTable)),
    ];

    private static IEnumerable<TestCaseData> Requests =>
        from service in Services
        from layout in service.Table.GetFields(BindingFlags.Static | BindingFlags.Public).Select(known => known.GetValue(null)).OfType<MessageLayout>()
        from tlv in layout.Required.Concat(layout.Optional)
        select new TestCaseData(service.Service, layout, tlv).SetArgDisplayNames($"{service.Service}", layout.Name, $"{tlv.Type:X2}");

    [TestCaseSource(nameof(Requests))]
    public async Task Tlv_OfEachWrongLength_IsRefused(QmiServiceType service, MessageLayout layout, TlvLayout tlv)
    {
        await using var bench = await QmiBench.StartAsync();
        var user = await bench.UseAsync(service);
        var others = layout.Required.Where(other => other != tlv).SelectMany(Blank).ToArray();
        for (var length = 0; length < 40; length++)
        {
            if (tlv.Read(new byte[length]) is not null)
                continue;
            var answer = await user.AskAsync(layout, others, [tlv.Type, (byte)length, 0, .. new byte[length]]);
            Assert.That(answer.Error, Is.EqualTo(QmiError.MalformedMessage), $"{length} bytes");
        }
        var cut = await user.AskAsync(layout, others, [tlv.Type, 20, 0, 1]);
        Assert.That(cut.Error, Is.EqualTo(QmiError.MalformedMessage), "longer than the message");
        if (layout.Required.Contains(tlv))
            Assert.That((await user.AskAsync(layout, others)).Error, Is.EqualTo(QmiError.MissingArgument));
        Assert.That((await user.AskAsync(CommonTable.Reset)).Error, Is.EqualTo(QmiError.None), "and it still answers");
    }

    [TestCaseSource(nameof(Services))]
    public async Task Messages_ThereAreNot_AndThoseThereAre_AreAnswered((QmiServiceType Service, Type Table) one)
    {
        await using var bench = await QmiBench.StartAsync();
        var user = await bench.UseAsync(one.Service);
        var known = (await user.DoAsync(CommonTable.GetSupportedMessages))[CommonTable.SupportedMessages].Octets();
        for (ushort id = 1; id < 0x100; id++)
        {
            if (id / 8 < known.Length && (known[id / 8] >> (id % 8) & 1) == 1)
                continue;
            Assert.That(new QmiAnswer(await bench.Send(one.Service, user.Number, id, [])).Error, Is.EqualTo(QmiError.NotSupported), $"{id:X4}");
        }
        Assert.That((await bench.AskAsync(one.Service, 77, CommonTable.Reset)).Error, Is.EqualTo(QmiError.InvalidClientId));
    }

    [Test]
    public async Task Clients_AreGivenAndTakenBack_NoMoreThanThereAre()
    {
        await using var bench = await QmiBench.StartAsync();
        for (var i = 1; i < 255; i++)
            Assert.That((await bench.UseAsync(QmiServiceType.Voice)).Number, Is.EqualTo(i));
        Assert.That((await bench.ControlAsync(CtlTable.AllocateClient, CtlTable.Service.Write(QmiServiceType.Voice))).Error, Is.EqualTo(QmiError.ClientIdsExhausted));
        Assert.That((await bench.ControlAsync(CtlTable.ReleaseClient, CtlTable.Client.Write(QmiServiceType.Voice, 100))).Error, Is.EqualTo(QmiError.None));
        Assert.That((await bench.ControlAsync(CtlTable.ReleaseClient, CtlTable.Client.Write(QmiServiceType.Voice, 100))).Error, Is.EqualTo(QmiError.InvalidClientId));
        Assert.That((await bench.UseAsync(QmiServiceType.Voice)).Number, Is.EqualTo(100));
        Assert.That((await bench.ControlAsync(CtlTable.AllocateClient, CtlTable.Service.Write(0x10))).Error, Is.EqualTo(QmiError.InvalidServiceType));
        await bench.ControlAsync(CtlTable.Sync);
        Assert.That((await bench.UseAsync(QmiServiceType.Voice)).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Noise_IsPassedOver([Range(1, 10)] int seed)
    {
        await using var bench = await QmiBench.StartAsync();
        var dms = await bench.UseAsync(QmiServiceType.Device);
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var frame = QmuxFrame.Of(new QmiMessage(QmiServiceType.Device, dms.Number, MessageKind.Request, 1, DmsTable.GetIds.Id, Array.Empty<byte>()));
            frame[random.Next(3)] ^= (byte)(1 << random.Next(8));
            bench.SendRaw(frame);
        }
        await dms.DoAsync(DmsTable.GetManufacturer);
    }

    /// <summary>A TLV of the least length its layout takes.</summary>
    private static byte[] Blank(TlvLayout layout)
    {
        var length = Enumerable.Range(0, 100).First(length => layout.Read(new byte[length]) is not null);
        return [layout.Type, (byte)length, 0, .. new byte[length]];
    }
}

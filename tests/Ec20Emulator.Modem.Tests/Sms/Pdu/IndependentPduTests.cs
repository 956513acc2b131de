using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Tests.Sms.Pdu;

/// <summary>PDUs made by another implementation (gammu 1.42, its EncodePDU), and one widely printed in tutorials.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class IndependentPduTests
{
    [TestCase("0891683108200105F0000D91685120012194F60000312131516073000E54747A0E4ACF416110BD3CA703", "+8615021012496", "This is a test")]
    [TestCase("0891683108200105F0000D91685120012194F600003121315160730023C5BAFC0DDA94411B9E581E1EAFCBF4F9C607DAA0F09B146843D9F436C0CD0B",
        "+8615021012496", "Euro € [brackets] {x} ^~|\\")]
    [TestCase("0891683108200105F0000D91685120012194F6000831213151607300044F60597D", "+8615021012496", "你好")]
    [TestCase("0891683108200105F0000D91685120012194F60000312131516073002A8080604028180E88C482E17840229209A562B960321A4EC7F32101B7DCAEF70BDEF3FBFE3F",
        "+8615021012496", "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà")]
    [TestCase("0891683108200105F00005810180F60000312131516073000141", "10086", "A")]
    [TestCase("0891683108200105F0000DD0D17A794C2FB3010000312131516073000141", "Quectel", "A")]
    public void Deliver_OfGammu_IsReadAndWrittenTheSame(string hex, string number, string text)
    {
        var tpdu = Read(hex);
        Assert.That((tpdu.Originator.Number, tpdu.Data.Text, tpdu.Time.ToString()), Is.EqualTo((number, text, "13/12/13,15:06:37+00")));
        Assert.That(Convert.ToHexString(tpdu.ToOctets()), Is.EqualTo(hex[18..]));
        var data = UserDataOf(text, tpdu.Coding.Alphabet, []);
        Assert.That(SmsAddress.TryParseSender(number, out var sender), Is.True);
        var made = new DeliverTpdu(0, sender!, 0, tpdu.Coding, ServiceCentreTime.Of(new DateTimeOffset(2013, 12, 13, 15, 6, 37, TimeSpan.Zero)), data);
        Assert.That(Convert.ToHexString(made.ToOctets()), Is.EqualTo(hex[18..]));
    }

    [TestCase("0891683108200105F0400D91685120012194F60000312131516073000B05000378020182C22111", "ABCD")]
    [TestCase("0891683108200105F0400D91685120012194F60000312131516073000E05000378020182C22111B42903", "ABCD €")]
    [TestCase("0891683108200105F0400D91685120012194F60008312131516073000A0500037802014F60597D", "你好")]
    public void Part_OfGammu_IsReadAndWrittenTheSame(string hex, string text)
    {
        var tpdu = Read(hex);
        Assert.That((tpdu.Data.Part, tpdu.Data.Text), Is.EqualTo((new ConcatenatedPart(120, 1, 2), text)));
        var data = UserDataOf(text, tpdu.Coding.Alphabet, new ConcatenatedPart(120, 1, 2).ToHeader());
        Assert.That(Convert.ToHexString((tpdu with { Data = data }).ToOctets()), Is.EqualTo(hex[18..]));
    }

    [TestCase("0891683108200105F011000D91685120012194F60000FF05C8329BFD06", "+8615021012496", "Hello", "255", false)]
    [TestCase("0891683108200105F031000D91685120012194F60000FF05C8329BFD06", "+8615021012496", "Hello", "255", true)]
    [TestCase("0891683108200105F011000B815120012194F60000FF0574B4BC5C06", "15021012496", "three", "255", false)]
    [TestCase("0891683108200105F011000D91685120012194F600F1FF05C8329BFD06", "+8615021012496", "Hello", "255", false)]
    public void Submit_OfGammu_IsReadAndWrittenTheSame(string hex, string number, string text, string validity, bool wantsReport)
    {
        Assert.That(MessagePdu.TryParse(hex, out var pdu) && pdu.ServiceCentre!.Number == "+8613800210500", Is.True);
        Assert.That(SubmitTpdu.TryRead(pdu!.Tpdu.Span, out var tpdu), Is.True);
        Assert.That((tpdu!.Destination.Number, tpdu.Data.Text, tpdu.Validity.Show(tpdu.FirstOctet), tpdu.WantsReport),
            Is.EqualTo((number, text, validity, wantsReport)));
        Assert.That(new MessagePdu(pdu.ServiceCentre, tpdu.ToOctets()).ToHex(), Is.EqualTo(hex));
    }

    /// <summary>Its originator has a filler; the zone is eight hours.</summary>
    [Test]
    public void Deliver_OfTheTutorials_IsRead()
    {
        const string Hex = "07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37";
        var tpdu = Read(Hex);
        Assert.That((tpdu.Originator.Text, tpdu.Data.Text, tpdu.Time.ToString()), Is.EqualTo(("27838890001", "hellohello", "99/03/29,15:16:59+08")));
        Assert.That(Convert.ToHexString(tpdu.ToOctets()), Is.EqualTo(Hex[16..]));
    }

    private static DeliverTpdu Read(string hex)
    {
        Assert.That(MessagePdu.TryParse(hex, out var pdu), Is.True);
        Assert.That(DeliverTpdu.TryRead(pdu!.Tpdu.Span, out var tpdu), Is.True);
        return tpdu!;
    }

    private static UserData UserDataOf(string text, MessageAlphabet alphabet, byte[] header)
    {
        var body = alphabet is MessageAlphabet.Gsm7 ? GsmAlphabet.Encode(text) : System.Text.Encoding.BigEndianUnicode.GetBytes(text);
        Assert.That(UserData.TryCreate(alphabet, header, body, out var data), Is.True);
        return data!;
    }
}

using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Sms.Pdu;

/// <summary>Whatever octets come, nothing throws; whatever is written is read back the same.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PduPropertyTests
{
    private const string Characters = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€";

    private static readonly Gen<byte> AnyOctet = Gen.Choose(0, 255).Select(value => (byte)value);

    private static readonly Gen<string> GsmText = Gen.Elements(Characters.ToCharArray()).ArrayOf().Select(characters => new string(characters));

    private static readonly Gen<string> AnyNumber =
        Gen.Elements("0123456789*#abc".ToCharArray()).ArrayOf().Select(digits => new string(digits.Take(20).ToArray()));

    private static Config Many => Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(220);

    [Test]
    public void AnyOctets_ReadAsAnything_AreReadOrRefused() => Check.One(Many, Prop.ForAll(AnyOctet.ArrayOf().ToArbitrary(), octets =>
    {
        ReadAll(octets);
        ReadAll([0x40, 0x04, 0x91, 0x21, 0x43, 0x00, 0x00, .. new byte[7], .. octets]);
        ReadAll([0x51, 0x00, 0x04, 0x91, 0x21, 0x43, 0x00, 0x00, 0xA7, .. octets]);
        ReadAll([0x02, 0x00, 0x04, 0x91, 0x21, 0x43, .. octets]);
        ConcatenatedPart.Find(octets);
        if (MessagePdu.TryParse(Convert.ToHexString(octets), out var pdu))
            ReadAll(pdu.Tpdu.ToArray());
    }));

    [Test]
    public void AnyOctets_ThatAreATpdu_AreWrittenAsOneThatReadsTheSame() => Check.One(Many, Prop.ForAll(AnyOctet.ArrayOf().ToArbitrary(), octets =>
    {
        byte[] framed = [0x11, 0x07, 0x04, 0x91, 0x21, 0x43, 0x00, (byte)(octets.Length % 2 * 8), 0xA7, (byte)octets.Length, .. octets];
        if (!SubmitTpdu.TryRead(framed, out var tpdu))
            return;
        Assert.That(SubmitTpdu.TryRead(tpdu.ToOctets(), out var again), Is.True);
        Assert.That(again!.Data.Body.SequenceEqual(tpdu.Data.Body), Is.True);
    }));

    [Test]
    public void Septets_PackedBehindAnyFill_UnpackTheSame() => Check.One(Many, Prop.ForAll(
        Gen.Choose(0, 127).Select(value => (byte)value).ArrayOf().Zip(Gen.Choose(0, 6)).ToArbitrary(), sample =>
        {
            var (septets, fill) = sample;
            var packed = Septets.Pack(septets, fill);
            Assert.That(packed, Has.Length.EqualTo(Septets.OctetsFor(septets.Length, fill)));
            Assert.That(Septets.Unpack(packed, septets.Length, fill), Is.EqualTo(septets));
        }));

    [Test]
    public void Text_OfTheDefaultAlphabet_ReadsBackTheSame() => Check.One(Many, Prop.ForAll(GsmText.ToArbitrary(), text =>
    {
        Assert.That(GsmAlphabet.HasAll(text), Is.True);
        Assert.That(GsmAlphabet.Decode(GsmAlphabet.Encode(text)), Is.EqualTo(text));
    }));

    [Test]
    public void UserData_OfAnyTextAndHeader_ReadsBackTheSameOrIsTooLong() => Check.One(Many, Prop.ForAll(
        GsmText.Zip(Gen.Choose(0, 130)).ToArbitrary(), sample =>
        {
            var (text, headerLength) = sample;
            byte[] header = headerLength == 0 ? [] : [(byte)headerLength, .. new byte[headerLength]];
            var septets = GsmAlphabet.Encode(text);
            var fits = UserData.TryCreate(MessageAlphabet.Gsm7, header, septets, out var data);
            Assert.That(fits, Is.EqualTo((((header.Length * 8) + 6) / 7) + septets.Length <= 160));
            if (!fits)
                return;
            var octets = data!.ToOctets();
            Assert.That(octets, Has.Length.LessThanOrEqualTo(141));
            Assert.That(UserData.TryRead(MessageAlphabet.Gsm7, header.Length > 0, octets[0], octets.AsSpan(1), out var read), Is.True);
            Assert.That((read!.Text, Convert.ToHexString(read.Header)), Is.EqualTo((text, Convert.ToHexString(header))));
        }));

    [Test]
    public void Address_OfAnyDigits_ReadsBackTheSame() => Check.One(Many, Prop.ForAll(AnyNumber.Zip(Gen.Elements(129, 145, 161)).ToArbitrary(), sample =>
    {
        var (digits, type) = sample;
        if (!SmsAddress.TryParse(digits, type, out var address))
        {
            Assert.That(digits, Is.Empty);
            return;
        }
        Assert.That(SmsAddress.TryDecode(address.SemiOctets, address.Type, address.ValueOctets(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(address));
        var inPdu = new MessagePdu(address, new byte[] { 1 });
        Assert.That(MessagePdu.TryParse(inPdu.ToHex(), out var pdu) && pdu.ServiceCentre == address, Is.True);
    }));

    [Test]
    public void Time_OfAnyZone_IsShownAsItWas() => Check.One(Many, Prop.ForAll(
        Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(-48, 56)).ToArbitrary(), sample =>
        {
            var time = new DateTimeOffset(2000, 1, 2, 0, 0, 0, TimeSpan.Zero).AddSeconds(sample.Item1).ToOffset(TimeSpan.FromMinutes(15 * sample.Item2));
            Assert.That(ServiceCentreTime.Of(time).ToString(), Is.EqualTo(Features.General.ClockText.Format(time)));
        }));

    private static void ReadAll(byte[] octets)
    {
        if (DeliverTpdu.TryRead(octets, out var deliver))
        {
            Assert.That(deliver.Originator.Text, Has.Length.LessThanOrEqualTo(SmsAddress.MaximumDigits));
            Assert.That(deliver.Time.ToString(), Has.Length.EqualTo(20));
            Assert.That(deliver.Data.Characters, Is.LessThanOrEqualTo(UserData.MaximumSeptets));
        }
        if (SubmitTpdu.TryRead(octets, out var submit))
            Assert.That(submit.Validity.Show(submit.FirstOctet), Is.Not.Null);
        if (StatusReportTpdu.TryRead(octets, out var report))
            Assert.That(report.ToOctets(), Has.Length.EqualTo(octets.Length).Or.Length.LessThan(octets.Length));
        Tpdu.TryReadIncoming(octets, out _);
    }
}

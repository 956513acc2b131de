using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Sms;

[Parallelizable(ParallelScope.All)]
internal sealed class TextDeliveryTests
{
    private static readonly TextDelivery Delivery = new(new SmsAddress("1", SmsAddress.Unknown), ServiceCentreTime.Of(default));

    [TestCase('x', 160, 1)]
    [TestCase('x', 161, 2)]
    [TestCase('x', 306, 2)]
    [TestCase('x', 307, 3)]
    [TestCase('€', 80, 1)]
    [TestCase('€', 81, 2)]
    [TestCase('你', 70, 1)]
    [TestCase('你', 71, 2)]
    [TestCase('你', 134, 2)]
    [TestCase('你', 135, 3)]
    public void Compose_TextOfALength_TakesThatManyParts(char character, int length, int parts)
    {
        var messages = Delivery.Compose(new string(character, length), 7);
        Assert.That(messages, Has.Count.EqualTo(parts));
        Assert.That(messages.Select(message => message.Data.Part?.Number ?? 0), Is.EqualTo(parts == 1 ? [0] : Enumerable.Range(1, parts)));
    }

    [Test]
    public void Compose_PairsAtTheSeam_AreNotCut()
    {
        var extended = Delivery.Compose(new string('x', 152) + "€" + new string('x', 20), 0);
        Assert.That(extended[1].Data.Text, Is.EqualTo("€" + new string('x', 20)));
        var surrogates = Delivery.Compose(new string('你', 66) + "😀" + new string('你', 20), 0);
        Assert.That(surrogates[1].Data.Text, Is.EqualTo("😀" + new string('你', 20)));
    }

    [Test]
    public void Compose_MoreThan255Parts_IsRefused()
    {
        Assert.That(Delivery.Compose(new string('x', 255 * 153), 0), Has.Count.EqualTo(255));
        Assert.That(Delivery.Compose(new string('x', (255 * 153) + 1), 0), Is.Empty);
    }

    [Test]
    public void Compose_AnyText_ReadsBackFromItsParts() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(600),
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<bool>(), (text, isUcs2) =>
        {
            var messages = (Delivery with { IsUcs2 = isUcs2 }).Compose(text.Get, 1);
            Assert.That(string.Concat(messages.Select(message => message.Data.Text)), Is.EqualTo(text.Get));
            foreach (var message in messages)
                Assert.That(DeliverTpdu.TryRead(message.ToOctets(), out var read) && read.Data.Text == message.Data.Text, Is.True);
        }));
}

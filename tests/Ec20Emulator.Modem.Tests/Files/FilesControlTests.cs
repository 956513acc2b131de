using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Files;

/// <summary>The modem's files from outside.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FilesControlTests
{
    [Test]
    public async Task Put_NewAndAgain_SaysWhichItWas()
    {
        await using var modem = await TestModem.StartAsync();
        var files = modem.Modem.Files;
        Assert.That(await files.PutAsync("RAM:a", new byte[3]), Is.True);
        Assert.That(await files.PutAsync("RAM:a", new byte[] { 1, 2 }), Is.False);
        Assert.That(await files.ReadAsync("ram:a"), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(await files.ListAsync("RAM:*"), Is.EqualTo(new[] { new ModemFile("RAM:a", 2) }));
        Assert.That((await files.ReadSpaceAsync("RAM")).Free, Is.EqualTo(2_606_080 - 2));
        Assert.That(modem.Modem.Journal.ToTranscript(), Does.Contain("!! file RAM:a stored, 2 bytes"));
    }

    [Test]
    public async Task Delete_OfOneThatIsNotThere_IsRefused()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Modem.Files.PutAsync("a", new byte[1]);
        await modem.Modem.Files.DeleteAsync("UFS:a");
        Assert.That(
            async () => await modem.Modem.Files.DeleteAsync("a"),
            Throws.TypeOf<ModemFileException>().With.Property(nameof(ModemFileException.Code)).EqualTo(405));
    }

    [Test]
    public async Task Delete_OfAPattern_IsRefused()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Modem.Files.PutAsync("a", new byte[1]);
        Assert.That(async () => await modem.Modem.Files.DeleteAsync("*"), Throws.TypeOf<ModemFileException>());
        Assert.That(await modem.Modem.Files.ListAsync("UFS:*"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Ram_WithoutPower_HoldsNothing()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Modem.Files.PutAsync("RAM:a", new byte[1]);
        await modem.Modem.Power.CutAsync();
        Assert.That(await modem.Modem.Files.ListAsync("RAM:*"), Is.Empty);
        Assert.That(async () => await modem.Modem.Files.PutAsync("RAM:a", new byte[1]), Throws.InvalidOperationException);
        Assert.That(await modem.Modem.Files.PutAsync("UFS:a", new byte[1]), Is.True);
    }
}

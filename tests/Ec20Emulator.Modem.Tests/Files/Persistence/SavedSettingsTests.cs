using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SavedSettingsTests
{
    private static ISavedSettings New(bool onDisk) =>
        onDisk ? new SavedSettings("/state", new MemoryStateFiles(), new LogLines()) : new VolatileSettings();

    [Test]
    public void Settings_Saved_AreThereAfterARestart()
    {
        var disk = new MemoryStateFiles();
        var settings = new SavedSettings("/state", disk, new LogLines());
        settings.Save("profile", new JsonObject { ["echo"] = 0, ["s7"] = 60 });
        settings.Save("qurccfg", JsonValue.Create("uart1"));
        settings.Save("gone", JsonValue.Create(1));
        settings.Save("gone", null);
        var again = new SavedSettings("/state", disk, new LogLines());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Read("profile")!.ToJsonString(), Is.EqualTo("""{"echo":0,"s7":60}"""));
            Assert.That(again.Read("qurccfg")!.GetValue<string>(), Is.EqualTo("uart1"));
            Assert.That(again.Read("gone"), Is.Null);
            Assert.That(disk.Files.Keys, Is.EqualTo(new[] { "settings" }));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Settings_ChangedByTheCaller_AreNotWhatIsSaved(bool onDisk)
    {
        var settings = New(onDisk);
        var value = new JsonObject { ["n"] = 1 };
        settings.Save("key", value);
        value["n"] = 2;
        settings.Read("key")!["n"] = 3;
        Assert.That(settings.Read("key")!["n"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Settings_UnknownOrRemoved_AreNull(bool onDisk)
    {
        var settings = New(onDisk);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Read("key"), Is.Null);
            Assert.That(settings.Save("key", null), Is.True);
            Assert.That(settings.Save("key", JsonValue.Create(1)), Is.True);
            Assert.That(settings.Save("key", null), Is.True);
            Assert.That(settings.Read("key"), Is.Null);
        }
    }

    [Test]
    public void Save_OnAFullDisk_FailsWithALogLineAndKeepsTheOldValue()
    {
        var (disk, log) = (new MemoryStateFiles { FailAt = 3 }, new LogLines());
        var settings = new SavedSettings("/state", disk, log);
        var first = settings.Save("key", JsonValue.Create("old"));
        var second = settings.Save("key", JsonValue.Create("secret"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That(settings.Read("key")!.GetValue<string>(), Is.EqualTo("old"));
            Assert.That(log.Errors.Single(), Does.Contain("key").And.Contain("No space left").And.Not.Contain("secret"));
        }
    }

    [Test]
    public void Save_BeyondTheBound_Fails()
    {
        var settings = New(onDisk: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Save("key", JsonValue.Create(new string('x', SavedSettings.MaxBytes))), Is.False);
            Assert.That(settings.Read("key"), Is.Null);
        }
    }

    [TestCase("ec20emu settings 1 ")]
    [TestCase("ec20emu settings 2 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n{}")]
    [TestCase("ec20emu settings 1 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n{} ")]
    [TestCase("ec20emu settings 1 4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945\n[]")]
    [TestCase("")]
    public void Damage_IsSaidAndLogged(string content)
    {
        var (disk, log) = (new MemoryStateFiles(), new LogLines());
        disk.Files["settings"] = System.Text.Encoding.ASCII.GetBytes(content);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new SavedSettings("/state", disk, log), Throws.TypeOf<StateDirectoryException>().With.Message.Contains("/state"));
            Assert.That(log.Errors, Has.Count.EqualTo(1));
            Assert.That(disk.Operations, Is.Zero);
        }
    }

    [Test]
    public void Document_WholeAndOfThisVersion_IsRead()
    {
        var disk = new MemoryStateFiles();
        disk.Files["settings"] = "ec20emu settings 1 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n{}"u8.ToArray();
        Assert.That(new SavedSettings("/state", disk, new LogLines()).Read("key"), Is.Null);
    }
}

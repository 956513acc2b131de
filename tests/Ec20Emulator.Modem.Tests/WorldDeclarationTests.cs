using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Tests;

/// <summary>A control that declares actions has to be named among the declarations: nothing looks for it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WorldDeclarationTests
{
    [Test]
    public void EveryControl_IsNamed() => Assert.That(
        Ec20Modem.WorldActions.Select(declared => declared.Control),
        Is.EquivalentTo(typeof(Ec20Modem).Assembly.GetTypes().Where(type => type.IsDefined(typeof(WorldControlAttribute), inherit: false))));

    [Test]
    public void Declarations_AreInTheOrderOfTheirWords() =>
        Assert.That(Ec20Modem.WorldActions.Select(declared => declared.Word), Is.Ordered.Using<string>(string.CompareOrdinal));
}

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>The SSL contract must be covered: a clause nobody stands for is not kept.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ClauseCoverageTests
{
    [Test]
    public void EverySslClause_IsClaimed()
    {
        var claimed = ClauseClaims.OfTranscripts.Concat(ClauseClaims.OfTests).Concat(ClauseClaims.Elsewhere.Select(claim => claim.Id)).ToHashSet();
        var missing = ClauseClaims.All.Where(id => !claimed.Contains(id)).ToArray();
        Assert.That(missing, Is.Empty, $"no transcript and no test claims: {string.Join(' ', missing)}");
    }

    [Test]
    public void EveryClaim_NamesAClause()
    {
        var claimed = ClauseClaims.OfTranscripts.Concat(ClauseClaims.OfTests).Concat(ClauseClaims.Elsewhere.Select(claim => claim.Id));
        var unknown = claimed.Except(ClauseClaims.All).ToArray();
        Assert.That(unknown, Is.Empty, $"not in clauses.txt: {string.Join(' ', unknown)}");
    }

    [Test]
    public void EveryClaimFromElsewhere_NamesATestThatIsThere()
    {
        var missing = ClauseClaims.Elsewhere.Where(claim => !ClauseClaims.IsDeclared(claim.Project, claim.Test)).ToArray();
        Assert.That(missing, Is.Empty, $"no such test: {string.Join(", ", missing)}");
    }

    [Test]
    public void Declared_ByTheSource_IsToldFromWhatIsNot()
    {
        Assert.That(ClauseClaims.IsDeclared("Ec20Emulator.Modem.Tests", nameof(Declared_ByTheSource_IsToldFromWhatIsNot)), Is.True);
        Assert.That(ClauseClaims.IsDeclared("Ec20Emulator.Modem.Tests", string.Concat("No", "Such", "Test")), Is.False);
        Assert.That(ClauseClaims.IsDeclared("Ec20Emulator.No.Tests", "Any"), Is.False);
    }

    [Test]
    public void Clauses_OfTheContract_AreAllThereOnce()
    {
        Assert.That(ClauseClaims.All, Is.Unique);
        Assert.That(ClauseClaims.All.GroupBy(id => id.Split('.')[0]).Select(group => $"{group.Key}:{group.Count()}"), Is.EqualTo(
            new[] { "C1:13", "C2:3", "C3:12", "C4:8", "C5:5", "C6:6", "C7:12", "C8:1", "C9:1", "C10:1" }));
    }
}

using NUnit.Framework;

namespace Ec20Emulator.TestKit;

/// <summary>
/// Documents of the product that are promises: each is committed beside its test, so that a change is seen in review. With
/// <c>EC20_RENEW_BASELINES=1</c> the tests write them anew.
/// </summary>
public static class Baseline
{
    private const string Renew = "EC20_RENEW_BASELINES";

    /// <summary>Asserts that a text is the committed one.</summary>
    /// <param name="fileName">The file, in the folder of the test project.</param>
    /// <param name="text">What there is now.</param>
    public static void Require(string fileName, string text)
    {
        var file = Path.Combine(ProjectFolder(), fileName);
        if (Environment.GetEnvironmentVariable(Renew) == "1")
            File.WriteAllText(file, text);
        Assert.That(text, Is.EqualTo(File.ReadAllText(file)), $"{fileName} differs: run with {Renew}=1 and look at the difference");
    }

    private static string ProjectFolder()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0)
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the project of the tests is not above them");
    }
}

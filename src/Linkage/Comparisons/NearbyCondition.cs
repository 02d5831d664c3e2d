using Linkage.Similarity;

namespace Linkage.Comparisons;

/// <summary>Holds when some place of one row is at most so far from some place of the other, where each latitude of a row goes with each of its longitudes.</summary>
internal sealed class NearbyCondition(ComparedColumn latitudes, ComparedColumn longitudes, double kilometers) : BoundCondition
{
    public override bool? Of(int left, int right)
    {
        bool? outcome = null;
        foreach (int leftLatitude in latitudes.ValuesOf(left))
        {
            foreach (int leftLongitude in longitudes.ValuesOf(left))
            {
                bool? holds = IsNear(latitudes.NumberOf(leftLatitude), longitudes.NumberOf(leftLongitude), right);
                if (holds == true)
                    return true;
                outcome ??= holds;
            }
        }

        return outcome;
    }

    private bool? IsNear(double latitude, double longitude, int row)
    {
        bool? outcome = null;
        foreach (int rowLatitude in latitudes.ValuesOf(row))
        {
            foreach (int rowLongitude in longitudes.ValuesOf(row))
            {
                double distance = Haversine.Distance(latitude, longitude, latitudes.NumberOf(rowLatitude), longitudes.NumberOf(rowLongitude), kilometers);
                if (distance <= kilometers)
                    return true;
                outcome = double.IsNaN(distance) ? outcome : false;
            }
        }

        return outcome;
    }
}
